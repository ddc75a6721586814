//! `ucfed events`: what happens on the server, as it happens.

use std::time::Duration;

use clap::Args;
use jiff::Timestamp;

use super::{
    connect::Session,
    error::{CliAdvice, Quiet, rendered},
    language::label,
    moment,
    output::{Format, Paint, coloured_data, paint},
    word,
};
use crate::{
    api::{
        client::ClientError,
        server::events::{EventLine, EventView, EventsQuery},
    },
    daemon::feed::HappeningKind,
    model::Domain,
};

/// Show what happens: requests let in and refused with the reason, connections, certificates, changes
///
/// Without --follow it is the latest that the server keeps, 1000 at most; requests that are let in are among them only if
/// somebody followed at the time.
#[derive(Debug, Args)]
#[command(before_help = "\
Examples:
  ucfed events --follow
  ucfed events --follow --kind refused,certificate --partner b.test
  ucfed events --since 1h -o json")]
#[command(after_help = "\
With -o json each event is an object on a line of its own: seq, at, kind, code, values, peer, text, why. A connection that is lost is made \
again, and what was kept meanwhile is made up for. Ends on Ctrl-C with 130.")]
pub struct Events {
    /// Go on with what happens from now on
    #[arg(short, long)]
    follow: bool,
    /// Those since then: a time, a day (from its beginning), or how long ago, as 1h
    #[arg(long, value_name = "TIME", value_parser = moment::since)]
    since: Option<Timestamp>,
    /// Those of these kinds alone
    #[arg(long, value_name = "KIND", value_delimiter = ',', value_parser = ["admitted", "refused", "connection", "certificate", "change", "contact", "registration"])]
    kind: Vec<String>,
    /// Those that name this domain alone
    #[arg(long, value_name = "DOMAIN", value_parser = word::read::<Domain>)]
    partner: Option<Domain>,
}

/// The first wait before a lost connection is tried again, and the longest.
const SOON: Duration = Duration::from_secs(1);
const LATE: Duration = Duration::from_secs(30);

impl Events {
    pub async fn run(self, session: &Session) -> anyhow::Result<()> {
        tokio::select! {
            outcome = self.listen(session) => outcome,
            _ = tokio::signal::ctrl_c() => Err(Quiet(130).into()),
        }
    }

    async fn listen(self, session: &Session) -> anyhow::Result<()> {
        let Self { follow, since, kind, partner } = self;
        let mut query = EventsQuery {
            follow: follow.then_some(true),
            since: since.map(|time| time.to_string()),
            kind: (!kind.is_empty()).then(|| kind.join(",")),
            partner: partner.map(|domain| domain.to_string()),
        };
        let client = session.client().await?;
        let (mut connected, mut wait) = (false, SOON);
        // What happens while the connection is lost is asked for again from here on.
        let mut last = since.unwrap_or_else(Timestamp::now);
        loop {
            let mut begun = false;
            let begin = || {
                begun = true;
                session.output.detail(&say!("following"));
            };
            let told = |line: EventLine| {
                if let EventLine::Event(event) = &line {
                    last = last.max(event.at);
                }
                print(session, &line)
            };
            let outcome = client.events(query.clone(), begin, told).await;
            match outcome {
                Ok(Err(error)) => return Err(error),
                Ok(Ok(())) if !follow => return Ok(()),
                // A server that is there and refuses will go on refusing.
                Err(error @ ClientError::Refused(_)) => return Err(session.explained(error)),
                Err(error) if !follow || !(begun || connected) => return Err(session.explained(error)),
                Ok(Ok(())) | Err(_) => {}
            }
            if begun {
                wait = SOON;
            }
            connected = true;
            let server = session.place().shown();
            session.warn(&CliAdvice::EventsLost { server, seconds: wait.as_secs() });
            tokio::time::sleep(wait).await;
            wait = (wait * 2).min(LATE);
            query.since = Some(last.to_string());
        }
    }
}

fn print(session: &Session, line: &EventLine) -> anyhow::Result<()> {
    match (line, session.output.format) {
        (EventLine::Lost(lost), _) => {
            session.warn(&CliAdvice::EventsMissed { count: *lost });
            Ok(())
        }
        (EventLine::Event(event), Format::Json) => session.output.data(&(serde_json::to_string(event)? + "\n")),
        (EventLine::Event(event), Format::Yaml) => {
            session.output.data(&format!("---\n{}", serde_norway::to_string(event)?))
        }
        (EventLine::Event(event), Format::Name) => session.output.data(&format!("{}\n", event.code)),
        (EventLine::Event(event), Format::Table) => {
            session.output.data(&text(event, coloured_data(session.globals.color)))
        }
    }
}

/// One line: when, what kind, what, with whom, the code.
fn text(event: &EventView, coloured: bool) -> String {
    let colour = match event.kind {
        HappeningKind::Admitted => Paint::Green,
        HappeningKind::Refused => Paint::Red,
        HappeningKind::Certificate | HappeningKind::Contact => Paint::Yellow,
        HappeningKind::Connection | HappeningKind::Change | HappeningKind::Registration => Paint::Dim,
    };
    let text = rendered(&event.code, &event.values).map_or_else(|| event.text.clone(), |text| text.what);
    let peer = event.peer.as_ref().map_or_else(String::new, |peer| format!(" ({peer})"));
    let at = event.at.round(jiff::Unit::Millisecond).unwrap_or(event.at);
    let kind = paint(coloured, colour, &format!("{:<12}", label(event.kind.as_str())));
    let code = paint(coloured, Paint::Dim, &format!("[{}]", event.code));
    format!("{at} {kind} {text}{peer} {code}\n")
}
