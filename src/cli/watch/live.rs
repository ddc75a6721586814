//! The watching itself: one connection at a time, a subscription for each user.

use std::{future::pending, io, net::SocketAddr, pin::pin, sync::Arc, time::Duration};

use secrecy::{ExposeSecret, SecretString};
use tokio::{
    task::JoinSet,
    time::{sleep, timeout},
};

use super::{
    super::{
        connect::Session,
        error::{CliAdvice, Failure, Quiet},
        output::{Format, clear, on_terminal},
    },
    refusal::{Between, WatchError},
    sight::{Sight, picture},
};
use crate::{
    model::{ContactAddress, Fault, Identity},
    phone::{Again, Incoming, NotSubscribed, Notified, Phone, Refusal, State, Subscription},
};

/// How long a subscription lasts before it is refreshed.
const HOUR: u32 = 3600;
/// The first wait before a lost connection is tried again, and the longest.
const SOON: Duration = Duration::from_secs(1);
const LATE: Duration = Duration::from_secs(30);
/// How long the end of all subscriptions may take: the server notices by itself, if later.
const GOODBYE: Duration = Duration::from_secs(2);

/// What is watched, and by whom.
pub struct Watching<'a> {
    /// The run of the command.
    pub session: &'a Session,
    /// The server, as it is shown.
    pub server: String,
    /// Its addresses.
    pub addresses: Vec<SocketAddr>,
    /// Who watches.
    pub who: Identity,
    /// The password.
    pub password: SecretString,
    /// What is seen, by user.
    pub rows: Vec<Row>,
    /// Whether the first answer of each is all.
    pub once: bool,
    /// How long the connection and the first answer may take.
    pub patience: Duration,
    /// What is subscribed to at present.
    pub subscriptions: Vec<Subscription>,
    /// The connection at present: the subscriptions end with it.
    pub phone: Option<Arc<Phone>>,
}

/// What is seen of one user.
pub struct Row {
    sight: Sight,
    answered: bool,
    /// Whether nothing will change any more.
    over: bool,
}

impl Row {
    /// Nothing was seen yet.
    pub fn new(user: ContactAddress) -> Self {
        Self { sight: Sight::nothing(user), answered: false, over: false }
    }
}

/// How one connection came to its end.
enum End {
    /// Everybody has answered, or nothing more can come.
    Through,
    /// The connection has ended.
    Lost,
}

type Asked = (usize, Result<Subscription, NotSubscribed>);

impl Watching<'_> {
    /// Watches until Ctrl-C, until there is nothing more to be seen, or for the first answers.
    pub async fn run(mut self) -> anyhow::Result<()> {
        let outcome = tokio::select! {
            outcome = self.watch() => outcome,
            _ = tokio::signal::ctrl_c() => Err(Quiet(130).into()),
        };
        goodbye(self.subscriptions).await;
        outcome
    }

    async fn watch(&mut self) -> anyhow::Result<()> {
        self.redraw()?;
        let mut phone = self.call().await?;
        loop {
            self.phone = Some(phone.clone());
            match self.follow(&phone).await? {
                End::Through => return self.verdict(),
                End::Lost if self.once => {
                    return Err(Fault::from(WatchError::Lost { server: self.server.clone() }).into());
                }
                End::Lost => {}
            }
            for at in (0..self.rows.len()).filter(|at| !self.rows[*at].over).collect::<Vec<_>>() {
                let user = self.rows[at].sight.user.clone();
                self.see(at, Sight { reason: Some("connection lost".to_owned()), ..Sight::nothing(user) })?;
            }
            let mut wait = SOON;
            phone = loop {
                let (server, seconds) = (self.server.clone(), wait.as_secs());
                self.session.warn(&CliAdvice::WatchLost { server, seconds });
                sleep(wait).await;
                match self.call().await {
                    Ok(phone) => break phone,
                    Err(_) => wait = (wait * 2).min(LATE),
                }
            };
        }
    }

    async fn call(&self) -> Result<Arc<Phone>, Fault> {
        let unreachable = |reason: String| WatchError::Unreachable { server: self.server.clone(), reason };
        let mut last = unreachable(say!("no-address"));
        for address in &self.addresses {
            let call = Phone::connect(*address, self.who.clone(), self.password.expose_secret());
            match timeout(self.patience, call).await {
                Ok(Ok(phone)) => return Ok(Arc::new(phone)),
                Ok(Err(error)) => last = unreachable(error.to_string()),
                Err(_) => last = unreachable(say!("no-answer-within", waited = format!("{:?}", self.patience))),
            }
        }
        Err(last.into())
    }

    /// Subscribes to everybody over one connection, and shows what comes.
    async fn follow(&mut self, phone: &Arc<Phone>) -> anyhow::Result<End> {
        let mut asking = JoinSet::new();
        let open: Vec<_> = (0..self.rows.len()).filter(|at| !self.rows[*at].over).collect();
        for at in open {
            self.ask(phone, &mut asking, at, Duration::ZERO);
        }
        self.subscriptions.clear();
        let (once, patience) = (self.once, self.patience);
        let mut late = pin!(async move { if once { sleep(patience).await } else { pending().await } });
        loop {
            let through = |row: &Row| row.over || (self.once && row.answered);
            if self.rows.iter().all(through) {
                return Ok(End::Through);
            }
            tokio::select! {
                Some(Ok((at, asked))) = asking.join_next() => match asked {
                    Ok(subscription) => self.subscriptions.push(subscription),
                    Err(NotSubscribed::Refused(refusal)) => {
                        if matches!(refusal.status, 401 | 407) {
                            let who = self.who.to_string();
                            return Err(Fault::from(WatchError::Credentials { who }).into());
                        }
                        let wait = refusal.is_temporary().then(|| again(&refusal));
                        self.refused(at, &refusal, wait)?;
                        if let Some(wait) = wait {
                            self.ask(phone, &mut asking, at, wait);
                        }
                    }
                    Err(NotSubscribed::Line(error)) if error.kind() == io::ErrorKind::TimedOut => {
                        self.silent(at)?;
                        self.ask(phone, &mut asking, at, SOON);
                    }
                    // Whatever else happens to the connection shows below.
                    Err(NotSubscribed::Line(_)) => {}
                },
                incoming = phone.next() => match incoming {
                    Some(Incoming::Notified(notified)) => self.notified(&notified)?,
                    Some(Incoming::Unsubscribed { from, refusal, again, .. }) => {
                        if let Some(at) = self.row(&from) {
                            self.refused(at, &refusal, again)?;
                        }
                    }
                    Some(Incoming::Message { .. }) => {}
                    None => return Ok(End::Lost),
                },
                () = &mut late => {
                    for at in (0..self.rows.len()).filter(|at| !self.rows[*at].answered).collect::<Vec<_>>() {
                        self.silent(at)?;
                    }
                }
            }
        }
    }

    fn ask(&self, phone: &Arc<Phone>, asking: &mut JoinSet<Asked>, at: usize, wait: Duration) {
        let (phone, patience, address) = (phone.clone(), self.patience, self.rows[at].sight.user.to_string());
        asking.spawn(async move {
            sleep(wait).await;
            let asked = timeout(patience, phone.subscribe(&address, "presence", HOUR)).await;
            (at, asked.unwrap_or_else(|_| Err(io::Error::from(io::ErrorKind::TimedOut).into())))
        });
    }

    fn row(&self, uri: &str) -> Option<usize> {
        let address = uri.strip_prefix("sip:").unwrap_or(uri);
        self.rows.iter().position(|row| row.sight.user.to_string() == address)
    }

    fn between<'a>(&'a self, address: &'a ContactAddress) -> Between<'a> {
        Between { who: &self.who, address }
    }

    fn notified(&mut self, notified: &Notified) -> anyhow::Result<()> {
        let Some(at) = self.row(&notified.from) else { return Ok(()) };
        let row = &mut self.rows[at];
        let mut sight = Sight::of(row.sight.user.clone(), notified);
        if notified.state == State::Active && notified.body.is_empty() {
            // A NOTIFY without a document changes nothing of what the last one said.
            sight.presence = row.sight.presence.clone();
        }
        row.answered = true;
        row.over = notified.state == State::Terminated && notified.again() == Again::Never;
        self.see(at, sight)
    }

    fn refused(&mut self, at: usize, refusal: &Refusal, again: Option<Duration>) -> anyhow::Result<()> {
        let user = self.rows[at].sight.user.clone();
        let fault = self.between(&user).refused(refusal);
        let reason = match again {
            Some(wait) if !self.once => format!("{refusal}, again in {} s", wait.as_secs()),
            _ => refusal.to_string(),
        };
        self.troubled(at, reason, fault, again.is_none())
    }

    fn silent(&mut self, at: usize) -> anyhow::Result<()> {
        let (address, waited) = (self.rows[at].sight.user.to_string(), format!("{:?}", self.patience));
        self.troubled(at, "no answer".to_owned(), WatchError::Timeout { address, waited }.into(), false)
    }

    fn troubled(&mut self, at: usize, reason: String, fault: Fault, over: bool) -> anyhow::Result<()> {
        let row = &mut self.rows[at];
        (row.answered, row.over) = (true, over);
        let sight = Sight::trouble(row.sight.user.clone(), reason, fault);
        self.see(at, sight)
    }

    /// Whether the terminal shows a picture of all that is redrawn at each change.
    fn is_picture(&self) -> bool {
        self.session.output.format == Format::Table && !self.once && on_terminal()
    }

    fn see(&mut self, at: usize, sight: Sight) -> anyhow::Result<()> {
        if sight.same(&self.rows[at].sight) {
            return Ok(());
        }
        self.rows[at].sight = sight;
        if self.is_picture() {
            return self.redraw();
        }
        let (sight, output) = (&self.rows[at].sight, &self.session.output);
        match output.format {
            Format::Json => output.data(&(serde_json::to_string(sight)? + "\n"))?,
            Format::Yaml => output.data(&format!("---\n{}", serde_norway::to_string(sight)?))?,
            Format::Name => output.data(&format!("{}\n", sight.user))?,
            // Of first answers there is a table in the end.
            Format::Table if self.once => {}
            Format::Table => output.data(&sight.line())?,
        }
        if !self.once
            && let Some(trouble) = &sight.error
        {
            output.failure(&trouble.failure());
        }
        Ok(())
    }

    fn sights(&self) -> Vec<Sight> {
        self.rows.iter().map(|row| row.sight.clone()).collect()
    }

    fn redraw(&self) -> anyhow::Result<()> {
        if !self.is_picture() {
            return Ok(());
        }
        let output = &self.session.output;
        output.data(clear())?;
        output.data(&(picture(&self.sights())))?;
        for trouble in self.rows.iter().filter_map(|row| row.sight.error.as_ref()) {
            output.failure(&trouble.failure());
        }
        Ok(())
    }

    /// What the exit code says when nothing more comes: whether everybody is seen, and if not, why.
    fn verdict(&self) -> anyhow::Result<()> {
        let output = &self.session.output;
        if self.once && output.format == Format::Table {
            output.data(&(picture(&self.sights())))?;
        }
        let failures: Vec<_> = self.rows.iter().filter_map(|row| self.failure(&row.sight)).collect();
        // Without --once each was printed as it came.
        failures.iter().filter(|_| self.once).for_each(|failure| output.failure(failure));
        match failures.first() {
            None => Ok(()),
            Some(_) if self.once => Err(Quiet(1).into()),
            Some(first) => Err(Quiet(first.exit).into()),
        }
    }

    fn failure(&self, sight: &Sight) -> Option<Failure> {
        let between = self.between(&sight.user);
        let fault = match (&sight.error, sight.state) {
            (Some(trouble), _) => return Some(trouble.failure()),
            (None, Some(State::Active)) => return None,
            (None, Some(State::Pending)) => between.pending(),
            (None, _) => between.terminated(sight.reason.as_deref()),
        };
        Some(Failure::from(&fault))
    }
}

fn again(refusal: &Refusal) -> Duration {
    refusal.retry_after.map_or(LATE, |seconds| Duration::from_secs(seconds.into()))
}

/// Ends all subscriptions in order, as far as that goes quickly.
async fn goodbye(subscriptions: Vec<Subscription>) {
    let mut ending: JoinSet<_> = subscriptions.into_iter().map(Subscription::end).collect();
    let _ = timeout(GOODBYE, async { while ending.join_next().await.is_some() {} }).await;
}
