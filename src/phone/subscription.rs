//! Subscriptions: made, kept, made again and ended (RFC 6665 §4.1).

use std::{
    io,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use bytes::BytesMut;
use tokio::{
    sync::watch,
    task::AbortHandle,
    time::{Instant, sleep_until, timeout},
};

use super::{
    Refusal,
    incoming::{Again, Incoming, Notified, State},
    line::Line,
};
use crate::sip::{Dialog, HeaderName, Message, Method, ParseError};

/// How long the first NOTIFY may take (RFC 6665 §4.1.2, Timer N).
const TIMER_N: Duration = Duration::from_secs(32);
/// How long the last NOTIFY may take after we have ended a subscription: nothing depends on it any more.
const LAST: Duration = Duration::from_secs(5);
/// How long before its end a subscription is refreshed, where it lasts long enough.
const AHEAD: Duration = Duration::from_secs(60);
/// The longest wait between two attempts that nobody asked to be longer.
const SLOWEST: Duration = Duration::from_secs(60);

/// Why there is no subscription.
#[derive(Debug, thiserror::Error)]
pub enum NotSubscribed {
    /// It was refused.
    #[error("{0}")]
    Refused(Refusal),
    /// There was no answer.
    #[error(transparent)]
    Line(#[from] io::Error),
}

/// What is subscribed to.
#[derive(Debug, Clone)]
struct Wanted {
    resource: String,
    event: String,
    expires: u32,
}

/// One dialog of a subscription.
#[derive(Debug)]
pub struct Leg {
    /// Its Call-ID.
    pub call_id: String,
    dialog: Mutex<Dialog>,
    resource: String,
    event: String,
    /// Whether NOTIFYs are for whoever reads what comes in.
    loud: bool,
    latest: watch::Sender<Option<Notified>>,
}

impl Leg {
    fn dialog(&self) -> MutexGuard<'_, Dialog> {
        self.dialog.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes a NOTIFY: what it says if that is news to be handed on, or the status to refuse it with.
    pub fn heard(&self, request: &Message) -> Result<Option<Notified>, u16> {
        if self.latest.borrow().as_ref().is_some_and(|last| last.state == State::Terminated) {
            return Err(481);
        }
        let mut dialog = self.dialog();
        // Whatever another fork sends is foreign: presence has one dialog only (RFC 3856 §6.9).
        if !dialog.is_of(request) {
            return Err(481);
        }
        if !dialog.take(request) {
            return Err(500);
        }
        let learned = if dialog.stands() { dialog.follow(request) } else { dialog.confirm(request) };
        learned.map_err(|_| 400_u16)?;
        drop(dialog);
        match request.event() {
            Ok(Some(event)) if event.is(&self.event) => {}
            _ => return Err(489),
        }
        let notified = Notified::read(request, &self.resource, &self.event).ok_or(400_u16)?;
        self.latest.send_replace(Some(notified.clone()));
        Ok(self.loud.then_some(notified))
    }
}

/// A dialog whose NOTIFYs are taken in; ends when dropped.
#[derive(Debug)]
struct Held {
    line: Arc<Line>,
    leg: Arc<Leg>,
}

impl Drop for Held {
    fn drop(&mut self) {
        self.line.detach(&self.leg.call_id);
    }
}

impl Held {
    fn new(line: &Arc<Line>, wanted: &Wanted, loud: bool) -> io::Result<Self> {
        let call_id = line.token();
        let malformed = |error: ParseError| io::Error::new(io::ErrorKind::InvalidInput, error.to_string());
        let own = format!("sip:{}", line.identity);
        let dialog = Dialog::asking(&own, &line.token(), &wanted.resource, &call_id).map_err(malformed)?;
        let leg = Arc::new(Leg {
            call_id,
            dialog: Mutex::new(dialog),
            resource: wanted.resource.clone(),
            event: wanted.event.clone(),
            loud,
            latest: watch::Sender::new(None),
        });
        if !line.attach(&leg) {
            return Err(io::ErrorKind::ConnectionAborted.into());
        }
        Ok(Self { line: line.clone(), leg })
    }

    /// Sends a SUBSCRIBE of this dialog. The seconds that are granted.
    async fn subscribe(&self, expires: u32) -> Result<u32, NotSubscribed> {
        let (line, leg) = (&self.line, &self.leg);
        let mut own = vec![
            (HeaderName::Contact, line.contact()),
            (HeaderName::Event, leg.event.clone()),
            (HeaderName::Expires, expires.to_string()),
        ];
        let accept = match leg.event.as_str() {
            "presence" => Some("application/pidf+xml"),
            "presence.winfo" => Some("application/watcherinfo+xml"),
            _ => None,
        };
        own.extend(accept.map(|accept| (HeaderName::Accept, accept.to_owned())));
        let write = |via: &str, credentials: &[(HeaderName, String)]| {
            let headers: Vec<_> =
                own.iter().chain(credentials).map(|(name, value)| (*name, value.as_bytes())).collect();
            let mut dialog = leg.dialog();
            dialog.cseq += 1;
            let mut out = BytesMut::new();
            dialog.write(Method::Subscribe, &[via.as_bytes()], &headers, None, &mut out);
            Ok(out.freeze())
        };
        let target = leg.dialog().target().to_owned();
        let answer = line.ask(Method::Subscribe, &target, write).await?;
        if !answer.status().is_some_and(|status| (200..300).contains(&status)) {
            return Err(NotSubscribed::Refused(Refusal::of(&answer)));
        }
        let mut dialog = leg.dialog();
        // What the answer says beside is of no consequence: the NOTIFY says it too.
        let _ = if dialog.stands() { dialog.follow(&answer) } else { dialog.confirm(&answer) };
        drop(dialog);
        let granted = answer.expires().ok().flatten().unwrap_or(expires);
        // It may be shortened, never lengthened.
        Ok(granted.min(expires))
    }

    /// The same, with the time that the far end insists on if it finds ours too short.
    async fn subscribe_for(&self, expires: &mut u32) -> Result<u32, NotSubscribed> {
        match self.subscribe(*expires).await {
            Err(NotSubscribed::Refused(Refusal { status: 423, least: Some(least), .. })) if least > *expires => {
                *expires = least;
                self.subscribe(least).await
            }
            other => other,
        }
    }
}

/// A subscription. It is refreshed before its time is up, and made again where its end allows that. Dropped, it is
/// forgotten, and the next NOTIFY is answered 481; [`end`](Self::end) ends it in order. There is one for each call of
/// [`Phone::subscribe`](super::Phone::subscribe).
#[derive(Debug)]
pub struct Subscription {
    resource: String,
    current: Arc<Mutex<Option<Arc<Held>>>>,
    keeper: AbortHandle,
}

impl Drop for Subscription {
    fn drop(&mut self) {
        self.keeper.abort();
        lock(&self.current).take();
    }
}

fn lock(current: &Mutex<Option<Arc<Held>>>) -> MutexGuard<'_, Option<Arc<Held>>> {
    current.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Subscription {
    /// Subscribes. What is notified is handed to whoever reads what comes in.
    pub(super) async fn begin(
        line: &Arc<Line>,
        resource: &str,
        event: &str,
        expires: u32,
    ) -> Result<Self, NotSubscribed> {
        let mut wanted = Wanted { resource: resource.to_owned(), event: event.to_owned(), expires };
        let held = Arc::new(Held::new(line, &wanted, true)?);
        let granted = held.subscribe_for(&mut wanted.expires).await?;
        let current = Arc::new(Mutex::new(Some(held.clone())));
        let keeper = Keeper { line: line.clone(), wanted, current: current.clone(), patience: Patience::default() };
        let keeper = tokio::spawn(keeper.keep(held, granted)).abort_handle();
        Ok(Self { resource: resource.to_owned(), current, keeper })
    }

    /// Asks for the state once (RFC 6665 §4.1.2, a SUBSCRIBE of no time).
    pub(super) async fn fetch(line: &Arc<Line>, resource: &str, event: &str) -> Result<Notified, NotSubscribed> {
        let wanted = Wanted { resource: resource.to_owned(), event: event.to_owned(), expires: 0 };
        let held = Held::new(line, &wanted, false)?;
        let mut latest = held.leg.latest.subscribe();
        held.subscribe(0).await?;
        let found = tokio::select! {
            found = timeout(TIMER_N, latest.wait_for(Option::is_some)) => found,
            () = line.ended() => return Err(io::Error::from(io::ErrorKind::ConnectionAborted).into()),
        };
        let found = found.ok().and_then(|found| found.ok()?.clone());
        found.ok_or_else(|| NotSubscribed::Refused(Refusal::silence()))
    }

    /// The URI that was subscribed to.
    pub fn resource(&self) -> &str {
        &self.resource
    }

    /// Ends it in order. The last NOTIFY still comes in. The status of the answer; 481 if it was over already.
    pub async fn end(self) -> io::Result<u16> {
        self.keeper.abort();
        let Some(held) = lock(&self.current).take() else { return Ok(481) };
        let mut latest = held.leg.latest.subscribe();
        match held.subscribe(0).await {
            Ok(_) => {
                let over = |last: &Option<Notified>| last.as_ref().is_some_and(|last| last.state == State::Terminated);
                tokio::select! {
                    _ = timeout(LAST, latest.wait_for(over)) => {}
                    () = held.line.ended() => {}
                }
                Ok(200)
            }
            Err(NotSubscribed::Refused(refusal)) => Ok(refusal.status),
            Err(NotSubscribed::Line(error)) => Err(error),
        }
    }
}

/// How a dialog came to its end.
enum Over {
    /// The far end ended it.
    Terminated(Notified),
    /// The far end does not know it any more, or it ran out while nobody answered.
    Gone,
    /// It was refused.
    Refused(Refusal),
    /// The connection has ended.
    Line,
}

/// Keeps a subscription.
struct Keeper {
    line: Arc<Line>,
    wanted: Wanted,
    current: Arc<Mutex<Option<Arc<Held>>>>,
    patience: Patience,
}

impl Keeper {
    async fn keep(mut self, held: Arc<Held>, granted: u32) {
        let (mut held, mut granted) = (held, granted);
        loop {
            let begun = Instant::now();
            let over = self.run(&held, granted).await;
            if begun.elapsed() > SLOWEST {
                self.patience = Patience::default();
            }
            // What was terminated was said; what merely ceased was not, and is made again without a word.
            let (wait, refusal) = match over {
                Over::Line => return,
                Over::Terminated(last) => match last.again() {
                    Again::Never => (None, None),
                    Again::AtOnce => (Some(self.patience.next()), None),
                    Again::After(wait) => (Some(wait), None),
                },
                Over::Gone => (Some(self.patience.next()), None),
                Over::Refused(refusal) => (self.patience.after(&refusal), Some(refusal)),
            };
            drop(held);
            lock(&self.current).take();
            (held, granted) = match self.again(wait, refusal).await {
                Some(made) => made,
                None => return,
            };
        }
    }

    /// Subscribes again after that time, until it succeeds or there is no point in it.
    async fn again(&mut self, mut wait: Option<Duration>, mut refusal: Option<Refusal>) -> Option<(Arc<Held>, u32)> {
        loop {
            if let Some(refusal) = refusal.take() {
                let Wanted { resource: from, event, .. } = self.wanted.clone();
                self.line.deliver(Incoming::Unsubscribed { from, event, refusal, again: wait });
            }
            tokio::select! {
                () = tokio::time::sleep(wait?) => {}
                () = self.line.ended() => return None,
            }
            let held = Arc::new(Held::new(&self.line, &self.wanted, true).ok()?);
            // From here on whoever ends the subscription ends this dialog.
            *lock(&self.current) = Some(held.clone());
            match held.subscribe_for(&mut self.wanted.expires).await {
                Ok(granted) => return Some((held, granted)),
                Err(NotSubscribed::Refused(refused)) => {
                    wait = self.patience.after(&refused);
                    refusal = Some(refused);
                }
                Err(NotSubscribed::Line(error)) if error.kind() == io::ErrorKind::TimedOut => {
                    wait = Some(self.patience.next());
                    refusal = Some(Refusal::silence());
                }
                Err(NotSubscribed::Line(_)) => return None,
            }
            lock(&self.current).take();
        }
    }

    /// Keeps one dialog until it is over.
    async fn run(&mut self, held: &Held, granted: u32) -> Over {
        let mut latest = held.leg.latest.subscribe();
        latest.mark_changed();
        let mut until = after(granted);
        let mut refresh = ahead(granted);
        let mut first = Some(Instant::now() + TIMER_N);
        loop {
            tokio::select! {
                changed = latest.changed() => {
                    if changed.is_err() {
                        return Over::Gone;
                    }
                    let Some(last) = latest.borrow_and_update().clone() else { continue };
                    first = None;
                    if last.state == State::Terminated {
                        return Over::Terminated(last);
                    }
                    if let Some(left) = last.expires
                        && after(left) < until
                    {
                        (until, refresh) = (after(left), ahead(left));
                    }
                }
                () = sleep_until(first.unwrap_or(until)), if first.is_some() => {
                    return Over::Refused(Refusal::silence());
                }
                () = sleep_until(refresh) => match held.subscribe_for(&mut self.wanted.expires).await {
                    Ok(granted) => (until, refresh) = (after(granted), ahead(granted)),
                    Err(NotSubscribed::Refused(refusal)) if refusal.status == 481 => return Over::Gone,
                    Err(NotSubscribed::Refused(refusal)) if !refusal.is_temporary() => return Over::Refused(refusal),
                    Err(NotSubscribed::Line(error)) if error.kind() != io::ErrorKind::TimedOut => return Over::Line,
                    // It stands as long as was granted, whatever becomes of a refresh (RFC 6665 §4.1.2.2).
                    Err(NotSubscribed::Refused(_) | NotSubscribed::Line(_)) => {
                        if Instant::now() >= until {
                            return Over::Gone;
                        }
                        refresh = (Instant::now() + self.patience.next().max(Duration::from_secs(1))).min(until);
                    }
                },
                () = held.line.ended() => return Over::Line,
            }
        }
    }
}

fn after(seconds: u32) -> Instant {
    Instant::now() + Duration::from_secs(seconds.into())
}

/// When a subscription that was granted for so long is refreshed.
fn ahead(granted: u32) -> Instant {
    let granted = Duration::from_secs(granted.max(2).into());
    Instant::now() + granted - AHEAD.min(granted / 2)
}

/// Waits that grow while nothing succeeds: the first is none.
#[derive(Debug, Default)]
struct Patience {
    last: Option<Duration>,
}

impl Patience {
    fn next(&mut self) -> Duration {
        let wait = match self.last {
            None => Duration::ZERO,
            Some(last) => (last * 2).clamp(Duration::from_secs(1), SLOWEST),
        };
        self.last = Some(wait);
        wait
    }

    /// How long to wait after a refusal; `None` if waiting does not help.
    fn after(&mut self, refusal: &Refusal) -> Option<Duration> {
        let asked = refusal.retry_after.map(|seconds| Duration::from_secs(seconds.into()));
        refusal.is_temporary().then(|| asked.unwrap_or_else(|| self.next().max(Duration::from_secs(1))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_from_none_to_a_minute() {
        let mut patience = Patience::default();
        let waits: Vec<_> = std::iter::repeat_with(|| patience.next().as_secs()).take(9).collect();
        assert_eq!(waits, [0, 1, 2, 4, 8, 16, 32, 60, 60]);
    }
}
