//! The first partner, and the static route to it.

use super::{
    super::{
        SetupError,
        question::{Asked, Choice, Next, Prompt, Question, State, yes_no, yes_word},
    },
    NONE, content, is_none, path, port, protocols, yes,
};
use crate::{
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
    Prompt {
        title: "Domain of the first partner".to_owned(),
        explanation: if needed {
            "The presence domain of the organisation that you want to federate with first: what stands behind the @ of \
             its users. With direct there has to be one, since nobody could be reached otherwise; others are added later."
        } else {
            "The presence domain of an organisation that gets a static route, which stands above DNS: for a partner that \
             publishes no record, or whose certificate is of a private CA. Answer none to go on without."
        }
        .to_owned(),
        help: "The partner needs a route to you in turn. What to tell its administrator is shown at the end. Later: ucfed \
               static-route add DOMAIN --server HOST"
            .to_owned(),
        choices: if needed { Vec::new() } else { vec![Choice::new(NONE, "no partner now")] },
        open: true,
        default: present.or_else(|| (!needed).then(|| NONE.to_owned())),
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
        title: "Access server of the partner".to_owned(),
        explanation: format!(
            "The name or address that the SIP server of {partner} is reached by. The partner's administrator knows it. It \
             can be followed by a port, as in sip.example.com:5061."
        ),
        help: "What ucfed dns lookup DOMAIN shows is a good guess where the partner federates openly, too. Several \
               servers with priorities can be named later: ucfed static-route set DOMAIN --server HOST"
            .to_owned(),
        default: Some(server.unwrap_or_else(|| format!("sip.{partner}"))),
        ..Prompt::default()
    }
}

fn take_server(state: &mut State, text: &str) -> Result<Next, Fault> {
    state.answers.route.server = Some(text.parse()?);
    Ok(Next::On)
}

fn ask_port(state: &State) -> Prompt {
    let port = present(state).and_then(|route| route.servers.first()).map_or(5061, |server| server.port);
    Prompt {
        title: "Port of the partner".to_owned(),
        explanation:
            "Where the access server of the partner listens; 5061 is usual. Your firewall must let connections \
                      to it out."
                .to_owned(),
        help: "The partner's administrator knows it.".to_owned(),
        default: Some(port.to_string()),
        ..Prompt::default()
    }
}

fn ask_protocol(state: &State) -> Prompt {
    Prompt {
        title: "Protocol of the partner".to_owned(),
        explanation: "It has to be the same on both sides: agree upon it with the partner. mtls is right across the \
                      Internet."
            .to_owned(),
        help: "With mtls the partner gets to see the certificate of your SIP server, and has to believe the CA that \
               issued it."
            .to_owned(),
        choices: protocols(),
        open: false,
        default: Some(present(state).map_or(state.answers.protocol, |route| route.protocol).to_string()),
    }
}

fn ask_trusted(state: &State) -> Prompt {
    Prompt {
        title: "Trust the access server".to_owned(),
        explanation:
            "Whether whatever comes from this access server may speak for the partner's domain. Without it only \
                      a certificate that names the domain itself may, and over tls, tcp and udp nobody."
                .to_owned(),
        help:
            "Answer no if the partner's server is shared with others, as at a provider, and its certificate names the \
               domain."
                .to_owned(),
        choices: yes_no("the access server speaks for the domain", "only a certificate that names the domain does"),
        open: false,
        default: yes_word(present(state).is_none_or(|route| route.trusted)),
    }
}

fn ask_ca(state: &State) -> Prompt {
    let anchor = state.answers.partner.as_ref().and_then(|partner| state.around.present.anchor(partner));
    let mut choices = vec![Choice::new(NONE, "the partner's certificate is of a public CA")];
    if let Some(name) = anchor {
        choices.push(Choice::new(KEEP, format!("{name}, which may vouch for this domain already")));
    }
    Prompt {
        title: "CA of the partner, a PEM file".to_owned(),
        explanation: "The certificate of the CA that issued the partner's, if that is a private one; the partner exports \
                      it. It will be believed for this partner's domain only. Answer none if the CA is public: those of \
                      the system are believed."
            .to_owned(),
        help: "Where the partner has ucfed, it comes from: ucfed certificate trust export NAME > partner-ca.pem. Have its \
               fingerprint read to you on the phone. It can be added later: ucfed certificate trust add NAME --file FILE"
            .to_owned(),
        choices,
        open: true,
        default: Some(if anchor.is_some() { KEEP } else { NONE }.to_owned()),
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
