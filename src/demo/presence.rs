//! The part of the demo that shows presence: who asks, who decides, and what each level shows.

use jiff::{SignedDuration, Timestamp};

use super::{Demo, DemoError, PATIENCE, Side};
use crate::{
    model::{Fault, Identity},
    phone::{Incoming, NotSubscribed, Notified, Phone, State, Subscription},
    presence::Summary,
};

impl Demo<'_> {
    /// alice asks to see bob, is let in, and sees what her level and that of her domain allow. The subscription stays.
    pub(super) async fn show_presence(
        &self,
        alice: &Phone,
        a: &Side,
        bob: &Phone,
        b: &Side,
    ) -> Result<Subscription, Fault> {
        self.say(format_args!(
            "\n{} wants to see {}. Nobody has decided yet, so she sees nothing.",
            a.person, b.person
        ));
        let watched = b.person.to_string();
        let subscription = alice.subscribe(&watched, "presence", 3600).await.map_err(|error| match error {
            NotSubscribed::Line(error) => DemoError::from(error),
            NotSubscribed::Refused(refusal) => missed(a, b, "a subscription", &refusal.to_string()),
        })?;
        self.sees(alice, a, b, "pending", |seen, _| seen.state == State::Pending).await?;
        let requests = self.command(b, &["contact", "requests"]).await?;
        String::from_utf8_lossy(&requests.stdout).lines().for_each(|line| self.say(format_args!("  {line}")));

        self.say("\nShe is let in, as far as her domain may get: bob's office shows, his mobile phone does not.");
        let (user, asking) = (b.person.user.as_str(), a.person.to_string());
        let profile = ["--title", "Head of Sales", "--office", "Munich, 4.12", "--mobile-phone", "+49 170 1234567"];
        self.command(b, &[&["user", "set", user][..], &profile].concat()).await?;
        self.command(b, &["domain-permission", "set", a.domain.as_str(), "company"]).await?;
        self.command(b, &["contact", "grant", user, &asking, "company"]).await?;
        self.sees(alice, a, b, "the office", |_, seen| seen.office.is_some()).await?;

        let until = Timestamp::now() + SignedDuration::from_hours(1);
        let (status, _) = bob.publish(meeting(b, until), 3600, None).await.map_err(DemoError::from)?;
        self.say(format_args!("  {} publishes: in a meeting until {}, with a note: {status}", b.person, clock(until)));
        self.sees(alice, a, b, "the meeting", |_, seen| !seen.calendar.is_empty()).await?;

        self.say("\nThe level of her domain is lowered: office and calendar vanish at once.");
        self.command(b, &["domain-permission", "set", a.domain.as_str(), "public"]).await?;
        self.sees(alice, a, b, "no office", |_, seen| seen.office.is_none() && seen.calendar.is_empty()).await?;
        Ok(subscription)
    }

    /// alice sees that it is over.
    pub(super) async fn show_end(&self, alice: &Phone, a: &Side, b: &Side) -> Result<(), Fault> {
        self.sees(alice, a, b, "terminated", |seen, _| seen.state == State::Terminated).await
    }

    /// Tells what came in.
    pub(super) fn tell(&self, person: &Identity, incoming: &Incoming) {
        match incoming {
            Incoming::Message { text, .. } => self.say(format_args!("  {person} reads: {text}")),
            Incoming::Notified(notified) => {
                let seen = Summary::read(&notified.body).unwrap_or_default();
                let whom = notified.from.trim_start_matches("sip:");
                self.say(format_args!("  {person} sees {whom}: {}", told(notified, &seen)));
            }
            Incoming::Unsubscribed { from, refusal, .. } => {
                self.say(format_args!("  {person} sees nothing of {}: {refusal}", from.trim_start_matches("sip:")));
            }
        }
    }

    /// Waits for a sight of which `wanted` holds, and tells it. What is seen on the way there is not told.
    async fn sees(
        &self,
        phone: &Phone,
        watcher: &Side,
        watched: &Side,
        expected: &str,
        wanted: impl Fn(&Notified, &Summary) -> bool,
    ) -> Result<(), Fault> {
        let mut last = "nothing".to_owned();
        let sight = async {
            while let Some(incoming) = phone.next().await {
                let Incoming::Notified(notified) = incoming else { continue };
                let summary = match &*notified.body {
                    [] => Summary::default(),
                    body => Summary::read(body)?,
                };
                last = told(&notified, &summary);
                if wanted(&notified, &summary) {
                    return Ok::<_, Fault>(true);
                }
            }
            Ok(false)
        };
        if tokio::time::timeout(PATIENCE, sight).await.unwrap_or(Ok(false))? {
            self.say(format_args!("  {} sees {}: {last}", watcher.person, watched.person));
            return Ok(());
        }
        Err(missed(watcher, watched, expected, &last).into())
    }
}

fn missed(watcher: &Side, watched: &Side, expected: &str, found: &str) -> DemoError {
    let (watcher, watched) = (watcher.person.to_string(), watched.person.to_string());
    DemoError::Presence { watcher, watched, expected: expected.to_owned(), found: found.to_owned() }
}

/// What is seen, in a line.
fn told(notified: &Notified, seen: &Summary) -> String {
    if notified.state != State::Active {
        let reason = notified.reason.as_ref().map(|reason| format!(" ({reason})"));
        return notified.state.as_str().to_owned() + &reason.unwrap_or_default();
    }
    let mut parts = vec![match (seen.open, seen.activities.first()) {
        (_, Some(_)) => seen.activities.join(", "),
        (Some(true), None) => "available".to_owned(),
        (_, None) => "offline".to_owned(),
    }];
    parts.extend(seen.calendar.iter().map(|entry| {
        let until = entry.until.map(|until| format!(" until {}", clock(until)));
        format!("calendar: {}{}", entry.activities.join(", "), until.unwrap_or_default())
    }));
    parts.extend([&seen.title, &seen.office, &seen.mobile_phone].into_iter().flatten().cloned());
    parts.extend(seen.notes.iter().map(|note| format!("{note:?}")));
    parts.join("; ")
}

fn clock(at: Timestamp) -> impl std::fmt::Display {
    at.strftime("%H:%M UTC")
}

/// What a client of bob's says while he is in a meeting.
fn meeting(side: &Side, until: Timestamp) -> String {
    let (person, from) = (&side.person, Timestamp::now());
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<presence xmlns="urn:ietf:params:xml:ns:pidf" xmlns:dm="urn:ietf:params:xml:ns:pidf:data-model"
    xmlns:rpid="urn:ietf:params:xml:ns:pidf:rpid" xmlns:ts="urn:ietf:params:xml:ns:pidf:timed-status" entity="sip:{person}">
  <tuple id="desk">
    <status><basic>open</basic></status>
    <ts:timed-status from="{from}" until="{until}"><rpid:activities><rpid:meeting/></rpid:activities></ts:timed-status>
    <note>Please text</note>
  </tuple>
  <dm:person id="bob"><rpid:activities><rpid:busy/></rpid:activities></dm:person>
</presence>
"#
    )
}
