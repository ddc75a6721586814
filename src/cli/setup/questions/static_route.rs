//! The first partner, and the static route to it.

use super::{
    super::{
        SetupError,
        question::{Asked, Choice, Next, Prompt, Question, State, yes_no, yes_word},
    },
    NONE, content, is_none, path, port, protocols, yes,
};
use crate::{
    cli::language::part,
    model::{Domain, Fault, Mode, StaticRoute},
    tls,
};

const fn question(
    key: &'static str,
    applies: fn(&State) -> bool,
    prompt: fn(&State) -> Prompt,
    take: fn(&mut State, &str) -> Result<Next, Fault>,
) -> Question {
    Question { key, group: 4, asked: Asked::Anybody, applies, prompt, take }
}

/// The questions.
pub const QUESTIONS: &[Question] = &[
    question("partner.domain", |_| true, ask_domain, take_domain),
    question("partner.server", has_partner, ask_server, take_server),
    question(
        "partner.port",
        |state| has_partner(state) && state.answers.route.server.as_ref().is_some_and(|server| server.port.is_none()),
        ask_port,
        |state, text| {
            state.answers.route.port = port(text)?;
            Ok(Next::On)
        },
    ),
    question("partner.protocol", has_partner, ask_protocol, |state, text| {
        state.answers.route.protocol = text.parse()?;
        Ok(Next::On)
    }),
    question("partner.trusted", has_partner, ask_trusted, |state, text| {
        state.answers.route.trusted = yes(text)?;
        Ok(Next::On)
    }),
    question("partner.ca", |state| has_partner(state) && state.answers.route_is_secure(), ask_ca, take_ca),
];

/// The word for the anchor that is there already.
const KEEP: &str = "keep";

fn has_partner(state: &State) -> bool {
    state.answers.partner.is_some()
}

/// The route that is there already.
fn present(state: &State) -> Option<&StaticRoute> {
    state.around.present.route(state.answers.partner.as_ref()?)
}

/// Whether there must be a partner, since nobody could be reached otherwise.
fn needed(state: &State) -> bool {
    state.answers.mode == Mode::Direct && !state.around.present.reaches_somebody()
}

fn ask_domain(state: &State) -> Prompt {
    let present = state.around.present.routes.first().map(|route| route.domain.to_unicode());
    let needed = needed(state);
    let words = Prompt::worded("ask-partner-domain", &[]);
    Prompt {
        explanation: if needed { part("ask-partner-domain", "about-needed", &[]) } else { words.explanation.clone() },
        choices: if needed { Vec::new() } else { vec![Choice::worded("ask-partner-domain", NONE)] },
        open: true,
        default: present.or_else(|| (!needed).then(|| NONE.to_owned())),
        ..words
    }
}

fn take_domain(state: &mut State, text: &str) -> Result<Next, Fault> {
    if is_none(text) {
        if needed(state) {
            return Err(SetupError::DirectNeedsPartner.into());
        }
        state.answers.partner = None;
        return Ok(Next::On);
    }
    let domain: Domain = text.parse()?;
    if state.answers.domain.as_ref() == Some(&domain) {
        return Err(SetupError::PartnerIsUs { domain }.into());
    }
    state.answers.partner = Some(domain);
    Ok(Next::On)
}

fn ask_server(state: &State) -> Prompt {
    let partner = state.answers.partner.as_ref().map(ToString::to_string).unwrap_or_default();
    let server = present(state).and_then(|route| route.servers.first()).map(ToString::to_string);
    Prompt {
        default: Some(server.unwrap_or_else(|| format!("sip.{partner}"))),
        ..Prompt::worded("ask-partner-server", &[("partner", partner.clone())])
    }
}

fn take_server(state: &mut State, text: &str) -> Result<Next, Fault> {
    state.answers.route.server = Some(text.parse()?);
    Ok(Next::On)
}

fn ask_port(state: &State) -> Prompt {
    let port = present(state).and_then(|route| route.servers.first()).map_or(5061, |server| server.port);
    Prompt { default: Some(port.to_string()), ..Prompt::worded("ask-partner-port", &[]) }
}

fn ask_protocol(state: &State) -> Prompt {
    Prompt {
        choices: protocols(),
        default: Some(present(state).map_or(state.answers.protocol, |route| route.protocol).to_string()),
        ..Prompt::worded("ask-partner-protocol", &[])
    }
}

fn ask_trusted(state: &State) -> Prompt {
    Prompt {
        choices: yes_no("ask-partner-trusted"),
        default: yes_word(present(state).is_none_or(|route| route.trusted)),
        ..Prompt::worded("ask-partner-trusted", &[])
    }
}

fn ask_ca(state: &State) -> Prompt {
    let anchor = state.answers.partner.as_ref().and_then(|partner| state.around.present.anchor(partner));
    let mut choices = vec![Choice::worded("ask-partner-ca", NONE)];
    if let Some(name) = anchor {
        choices.push(Choice::new(KEEP, part("ask-partner-ca", KEEP, &[("name", name.to_string())])));
    }
    Prompt {
        choices,
        open: true,
        default: Some(if anchor.is_some() { KEEP } else { NONE }.to_owned()),
        ..Prompt::worded("ask-partner-ca", &[])
    }
}

fn take_ca(state: &mut State, text: &str) -> Result<Next, Fault> {
    let partner = state.answers.partner.as_ref();
    let kept = text == KEEP && partner.is_some_and(|partner| state.around.present.anchor(partner).is_some());
    if is_none(text) || kept {
        state.answers.route.ca = None;
        return Ok(Next::On);
    }
    let file = path(text);
    let anchor = tls::parse_anchor(&content(&file)?, state.around.now)?;
    state.answers.route.ca = Some((file, anchor.pem));
    Ok(Next::On)
}
