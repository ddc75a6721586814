//! What becomes of each message that arrives: one snapshot, read from top to bottom.

use std::{net::SocketAddr, sync::Arc};

use super::{
    Daemon,
    admission::{self, Question},
    answer::Answer,
    asked::Asked,
    authentication::{self, Challenge},
    events::Event,
    flow::Flow,
    invite,
    live::Counter,
    notify, options, pending, publish, register, relay,
    running::Running,
    subscribe,
};
use crate::{
    model::{Domain, UserName},
    policy,
    routing::{self, NextHop},
    sip::{FrameError, Limits, Message, Method, ParseError, validate_request, validate_response},
    transport::{
        datagram::{Datagrams, ReceiveDatagram},
        link::Link,
        stream::Receive,
    },
};

impl Receive for Arc<Daemon> {
    fn message(&self, link: &Arc<Link>, message: Message) {
        self.receive(Flow::Stream(link.clone()), message);
    }

    fn slow(&self, link: &Arc<Link>) {
        self.live.count(Counter::Malformed);
        let peer = link.peer().map_or_else(String::new, |peer| peer.remote.to_string());
        let error = "a message was begun and not ended in time".to_owned();
        self.events.info(&Event::Unframed { peer, error });
    }

    fn limits(&self) -> Limits {
        self.running.load().limits
    }

    fn broken(&self, link: &Arc<Link>, error: FrameError) {
        self.live.count(Counter::Malformed);
        let peer = link.peer().map_or_else(String::new, |peer| peer.remote.to_string());
        self.events.info(&Event::Unframed { peer, error: error.error.to_string() });
        if let Some(head) = error.head {
            let asked = Asked { request: *head, from: Flow::Stream(link.clone()), key: None };
            self.answer(&asked, Answer::new(error.status));
        }
    }
}

impl ReceiveDatagram for Arc<Daemon> {
    fn datagram(&self, socket: &Arc<Datagrams>, source: SocketAddr, message: Message) {
        self.receive(Flow::Datagram { socket: socket.clone(), peer: source }, message);
    }

    fn limits(&self) -> Limits {
        self.running.load().limits
    }

    fn noise(&self, source: SocketAddr, error: ParseError) {
        self.live.count(Counter::Malformed);
        self.events.info(&Event::Unframed { peer: source.to_string(), error: error.to_string() });
    }
}

impl Daemon {
    fn receive(self: &Arc<Self>, from: Flow, message: Message) {
        if message.is_request() {
            self.request(from, message);
        } else if validate_response(&message).is_ok() {
            pending::response(self, &from, &message);
        } else {
            self.live.count(Counter::Malformed);
        }
    }

    fn request(self: &Arc<Self>, from: Flow, request: Message) {
        self.live.count(Counter::Requests);
        let running = self.running.load();
        if let Err(reject) = validate_request(&request) {
            self.live.count(Counter::Malformed);
            // An ACK is never answered (RFC 3261 §17).
            if request.method() != Some(Method::Ack) {
                self.answer(&Asked { request, from, key: None }, reject.into());
            }
            return;
        }
        match request.method() {
            Some(Method::Ack) => return self.acknowledge(&running, from, request),
            // Over datagrams that is found out with all other repetitions.
            Some(Method::Invite) if matches!(from, Flow::Stream(_)) && self.calls.is_known(&from, &request) => return,
            _ => {}
        }
        let key = match self.seen(&from, &request) {
            Ok(key) => key,
            Err(()) => return,
        };
        let asked = Arc::new(Asked { request, from, key });
        let handled = match asked.request.method() {
            Some(Method::Register) => register::register(self, &running, &asked),
            Some(Method::Options) if options::is_for_us(&running, &asked.request) => {
                Err(options::answer(&running, &asked))
            }
            Some(Method::Cancel) => Err(invite::cancel(self, &asked)),
            _ => self.relay(&running, &asked),
        };
        if let Err(answer) = handled {
            self.answer(&asked, answer);
        }
    }

    /// Admission, routing, and on: no request gets past this function in any other way.
    fn relay(self: &Arc<Self>, running: &Arc<Running>, asked: &Arc<Asked>) -> Result<(), Answer> {
        let question = admission::question(&running.config, asked)?;
        let user = admission::user(self, running, asked, &question)?;
        let hop = self.next_hop(running, asked, &question, user.as_ref())?;
        self.events.admitted(|| admitted(asked));
        let request = &asked.request;
        match request.method() {
            Some(Method::Subscribe) if subscribe::is_ours(running, &hop, request) => {
                return subscribe::subscribe(self, running, asked, &question, &hop, user.as_ref());
            }
            Some(Method::Publish) if publish::is_ours(running, &hop) => {
                return publish::publish(self, running, asked, &question, user.as_ref());
            }
            Some(Method::Notify) if notify::is_ours(running, &hop, request) => {
                return notify::notify(self, asked, &question);
            }
            _ => {}
        }
        let targets = relay::locate(self, running, &hop, &asked.request).map_err(|answer| {
            // Who is not to learn which users exist gets the answer of one who is not there.
            let hidden = answer.status == 404 && policy::hides_users(&running.config, &question.from);
            if hidden && hop == NextHop::Local { Answer { status: 480, ..answer } } else { answer }
        })?;
        if request.method() == Some(Method::Invite) {
            return invite::invite(self, running, asked, &question.from, &targets);
        }
        relay::send(self, running, asked, &targets)
    }

    /// An ACK, which is never answered: one that ends a refused call ends here, and one that is for a 2xx goes the way of
    /// any request.
    fn acknowledge(self: &Arc<Self>, running: &Arc<Running>, from: Flow, request: Message) {
        if invite::is_over(self, &from, &request) {
            return;
        }
        let asked = Asked { request, from, key: None };
        let acknowledged = || {
            let question = admission::question(&running.config, &asked)?;
            let user = admission::registered(self, &asked.from, &question);
            let hop = self.next_hop(running, &asked, &question, user.as_ref())?;
            let targets = relay::locate(self, running, &hop, &asked.request)?;
            invite::acknowledge(self, running, &asked, &targets)
        };
        if let Err(answer) = acknowledged()
            && answer.fault.is_some()
        {
            self.note(&asked.from, &answer);
        }
    }

    /// Admission and routing.
    fn next_hop(
        &self,
        running: &Running,
        asked: &Asked,
        question: &Question,
        user: Option<&UserName>,
    ) -> Result<NextHop, Answer> {
        let evidence = admission::evidence(self, running, asked, question, user);
        let permit = policy::admit(&running.config, &question.borrow(), &evidence)
            .map_err(|refusal| self.refuse(running, &asked.from, refusal, &question.from))?;
        if let policy::Way::Inbound { partner } | policy::Way::Transit { from: partner, .. } = permit.way() {
            self.met(running, asked, partner, question)?;
        }
        Ok(routing::next_hop(&running.config, permit)?)
    }

    /// A partner's request was let in: its connection may be lent to us, and who has no route of its own has a budget.
    fn met(&self, running: &Running, asked: &Asked, partner: &Domain, question: &Question) -> Result<(), Answer> {
        let identity = asked.from.identity();
        if let (Flow::Stream(link), Some(identity)) = (&asked.from, identity)
            && !link.is_lent()
            && asked.request.top_via().is_ok_and(|via| via.has_alias())
        {
            self.outbound.lend(link, identity);
        }
        if !running.config.is_discovered(partner) {
            return Ok(());
        }
        let at = question.borrow().now;
        if self.partners.received(&running.config, partner, identity, &question.to_user, at)? {
            let (issuer, serial) =
                identity.map_or_else(Default::default, |identity| (identity.issuer.clone(), identity.serial.clone()));
            self.events.info(&Event::PartnerMet { domain: partner.clone(), issuer, serial });
        }
        Ok(())
    }

    /// A refusal as an answer: a local user who can still prove to be that is challenged, and whose own domain is
    /// blacklisted has nothing more to say.
    fn refuse(&self, running: &Running, flow: &Flow, refusal: policy::Refusal, from: &Domain) -> Answer {
        match &refusal {
            policy::Refusal::Unauthenticated { .. } => {
                authentication::challenge(self, running, flow, Challenge::Proxy, false)
            }
            policy::Refusal::Blacklisted { domain, .. } if domain == from => Answer { close: true, ..refusal.into() },
            _ => refusal.into(),
        }
    }
}

/// That a request was let in: who asks whom, as the message has it.
fn admitted(asked: &Asked) -> Event {
    let text = |octets: &[u8]| String::from_utf8_lossy(&octets[..octets.len().min(200)]).into_owned();
    let request = &asked.request;
    let from = request.from().map_or_else(|_| String::new(), |from| text(from.raw_uri));
    let method = text(request.method_token());
    Event::Admitted { method, from, to: text(request.request_uri()) }
}
