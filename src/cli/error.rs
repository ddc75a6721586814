//! What a failure looks like: what happened, why, the command that repairs it, a stable code, an exit code.

use std::collections::BTreeMap;

use super::language::spoken;
use crate::{
    api::{
        Problem,
        client::{ClientError, ReachError},
    },
    model::{Fault, fault::Kind},
    text::{
        self, Language,
        similar::{self, Similar},
    },
};

crate::coded! {
    /// What the command line itself refuses.
    pub enum CliError {
        /// There is no socket: no server runs.
        NotRunning { socket: String, start: String, offline: String } => "UCF-CLI-NOT-RUNNING", Unreachable;
        /// There is a socket, and its server is gone.
        NobodyListens { socket: String, start: String, offline: String } => "UCF-CLI-NOBODY-LISTENS", Unreachable;
        /// `--offline` while a server, or another command, has the store.
        ServerRuns { directory: String } => "UCF-CLI-SERVER-RUNS", Conflict;
        /// `--offline` without a store.
        NoStore { directory: String } => "UCF-CLI-NO-STORE", NotFound;
        /// Neither a directory was named nor is there a home directory.
        NoDataDir => "UCF-CLI-NO-DATA-DIR", Invalid;
        /// A destructive command without a terminal to ask on.
        Unconfirmed { typed: String } => "UCF-CLI-UNCONFIRMED", Invalid;
        /// The answer was no.
        Declined => "UCF-CLI-DECLINED", Failed;
        /// Ctrl-C at a prompt.
        Interrupted => "UCF-CLI-INTERRUPTED", Failed;
        /// Something is needed that cannot be asked for.
        Missing { flag: String } => "UCF-CLI-MISSING", Invalid;
        /// A `set` that names nothing to set.
        Nothing { command: String } => "UCF-CLI-NOTHING-NAMED", Invalid;
        /// A flag that means nothing to this command.
        Flag { flag: String, command: String } => "UCF-CLI-FLAG", Invalid;
        /// A file cannot be read.
        FileRead { file: String, reason: String } => "UCF-CLI-FILE-READ", Invalid;
        /// A file is no text.
        FileText { file: String } => "UCF-CLI-FILE-TEXT", Invalid;
        /// A file cannot be written.
        FileWrite { file: String, reason: String } => "UCF-CLI-FILE-WRITE", Failed;
        /// Standard output cannot be written to.
        Output { reason: String } => "UCF-CLI-OUTPUT", Failed;
        /// The system refuses what every program needs.
        System { reason: String } => "UCF-CLI-SYSTEM", Failed;
        /// An identity of another domain.
        UserForeign { input: String, user: String, domain: String } => "UCF-CLI-USER-FOREIGN", Invalid;
        /// `contact grant` of nothing.
        GrantBlocked { user: String, contact: String } => "UCF-CLI-GRANT-BLOCKED", Invalid;
        /// `certificate ca issue` before there is a CA.
        AuthorityNone => "UCF-CLI-AUTHORITY-NONE", Conflict;
        /// `certificate ca issue` with a choice of CAs.
        AuthoritySeveral { known: String, first: String } => "UCF-CLI-AUTHORITY-SEVERAL", Invalid;
        /// `static-route set --port` on a route with several servers.
        RouteServersSeveral { domain: String, flag: String, servers: String } => "UCF-CLI-ROUTE-SERVERS-SEVERAL", Invalid;
        /// A parameter behind a server that there is not.
        ServerParameter { input: String, parameter: String } => "UCF-CLI-SERVER-PARAMETER", Invalid;
        /// A text that is no duration.
        Duration { input: String } => "UCF-CLI-DURATION", Invalid;
        /// A text that is neither a time nor a duration.
        Time { input: String } => "UCF-CLI-TIME", Invalid;
        /// A text that is neither a time nor how long ago.
        Since { input: String } => "UCF-CLI-SINCE", Invalid;
        /// A text that is no log level.
        LogLevel { input: String } => "UCF-CLI-LOG-LEVEL", Invalid;
        /// A text that is no URL of an admin listener.
        Url { input: String } => "UCF-CLI-URL", Invalid;
        /// Neither a token nor a certificate for a server elsewhere.
        NoCredentials { url: String } => "UCF-CLI-NO-CREDENTIALS", Invalid;
        /// A file that holds no token.
        TokenFile { file: String, length: usize } => "UCF-CLI-TOKEN-FILE", Invalid;
        /// Two flags of which only one can be meant.
        Flags { one: String, other: String } => "UCF-CLI-FLAGS", Invalid;
        /// The file of profiles cannot be read.
        ProfileFile { file: String, reason: String } => "UCF-CLI-PROFILE-FILE", Invalid;
        /// There is no such profile.
        ProfileUnknown { profile: String, suggestion: String, known: String } => "UCF-CLI-PROFILE-UNKNOWN", NotFound;
        /// The name is taken.
        ProfileExists { profile: String } => "UCF-CLI-PROFILE-EXISTS", Conflict;
        /// Anything else.
        Unexpected { reason: String } => "UCF-CLI-UNEXPECTED", Failed;
    }
}

crate::coded! {
    /// What the command line itself has to say beside.
    pub enum CliAdvice {
        /// Capitals were folded.
        Folded { input: String, folded: String } => "UCF-CLI-WARN-FOLDED", Warning;
        /// Others can read a file that holds a secret.
        SecretReadable { file: String, mode: String } => "UCF-CLI-WARN-SECRET-READABLE", Warning;
        /// A store was made.
        NewStore { directory: String } => "UCF-CLI-WARN-NEW-STORE", Warning;
        /// A watch has lost its connection.
        WatchLost { server: String, seconds: u64 } => "UCF-CLI-WARN-WATCH-LOST", Warning;
        /// Following has lost its connection.
        EventsLost { server: String, seconds: u64 } => "UCF-CLI-WARN-EVENTS-LOST", Warning;
        /// Events came faster than they were read.
        EventsMissed { count: u64 } => "UCF-CLI-WARN-EVENTS-MISSED", Warning;
        /// The group cannot get to the socket.
        SocketClosedIn { directory: String, data_dir: String, group: String } => "UCF-CLI-WARN-SOCKET-CLOSED-IN", Warning;
    }
}

/// An end without a word: a closed pipe, or an answer that is given by the exit code.
#[derive(Debug, thiserror::Error)]
#[error("exit code {0}")]
pub struct Quiet(pub u8);

/// A failure as it is shown.
#[derive(Debug, PartialEq, Eq)]
pub struct Failure {
    /// What happened.
    pub what: String,
    /// Why.
    pub why: Option<String>,
    /// What repairs it, one command a line.
    pub repair: Option<String>,
    /// The stable code.
    pub code: String,
    /// The exit code.
    pub exit: u8,
}

/// The exit code of a kind of failure (design §4): the one translation at this boundary.
fn exit_code(code: &str, kind: Kind) -> u8 {
    match kind {
        _ if matches!(
            code,
            "UCF-CLIENT-TIMEOUT"
                | "UCF-WATCH-TIMEOUT"
                | "UCF-DNS-TIMEOUT"
                | "UCF-DNS-UPDATE-TIMEOUT"
                | "UCF-CLI-DNS-WAITED"
        ) =>
        {
            8
        }
        _ if code == "UCF-CLI-INTERRUPTED" => 130,
        Kind::Invalid => 2,
        Kind::Forbidden => 4,
        Kind::Unreachable => 5,
        Kind::NotFound => 6,
        Kind::Conflict | Kind::Stale => 7,
        Kind::Failed | Kind::Warning | Kind::Hint => 1,
    }
}

impl Failure {
    /// A fault in the words of `language`.
    pub fn of(fault: &Fault, language: Language) -> Self {
        let values = fault.values.iter().map(|(name, value)| (*name, value));
        let text::Text { what, why, repair } = text::render(language, fault.code, values);
        let failure = Self { what, why, repair, code: fault.code.to_owned(), exit: exit_code(fault.code, fault.kind) };
        let names = fault.values.iter().find(|(name, _)| *name == similar::NAMES).map(|(_, names)| names);
        failure.asking(names, language)
    }
}

impl From<&Fault> for Failure {
    fn from(fault: &Fault) -> Self {
        Self::of(fault, spoken())
    }
}

impl From<&Problem> for Failure {
    fn from(problem: &Problem) -> Self {
        let exit = match problem.status {
            400 | 413 | 415 | 422 => 2,
            401 | 403 | 429 => 4,
            404 | 405 => 6,
            409 | 412 => 7,
            503 => 5,
            504 => 8,
            _ => 1,
        };
        let text = rendered(&problem.code, &problem.values).unwrap_or_else(|| text::Text {
            what: problem.title.clone(),
            why: problem.detail.clone(),
            repair: problem.repair.clone(),
        });
        let failure = Self { what: text.what, why: text.why, repair: text.repair, code: problem.code.clone(), exit };
        failure.asking(problem.values.get(similar::NAMES), spoken())
    }
}

impl Failure {
    /// The same with the question whether one of `names` was meant.
    fn asking(mut self, names: Option<&String>, language: Language) -> Self {
        if let Some(names) = names {
            let asked = Fault::from(Similar::DidYouMean { names: names.clone() });
            let values = asked.values.iter().map(|(name, value)| (*name, value));
            self.what = format!("{} {}", self.what, text::render(language, asked.code, values).what);
        }
        self
    }

    /// The same with the commands that were perhaps meant before those that repair it otherwise.
    pub fn correcting(mut self, commands: &[String]) -> Self {
        if !commands.is_empty() {
            self.repair = Some(commands.iter().cloned().chain(self.repair).collect::<Vec<_>>().join("\n"));
        }
        self
    }
}

/// A refusal about a name that is none, with the command line as it was perhaps meant.
#[derive(Debug, thiserror::Error)]
#[error("{} {}", .problem.code, .problem.title)]
pub struct Misspelt {
    /// The refusal.
    pub problem: Box<Problem>,
    /// The command lines.
    pub commands: Vec<String>,
}

impl Misspelt {
    /// Puts each suggested name into the place of the wrong one in the line `typed` behind `ucfed`.
    pub fn new(problem: Box<Problem>, typed: &str) -> Self {
        let value = |name: &str| problem.values.get(name).cloned().unwrap_or_default();
        let (wrong, names) = (value(similar::MISSPELT), value(similar::NAMES));
        let is_wrong = |word: &str| word.trim_matches('\'').eq_ignore_ascii_case(&wrong);
        let correct = |name: &str| {
            let mut found = false;
            let words = typed.split(' ').map(|word| match word.split_once('=') {
                Some((flag, word)) if is_wrong(word) => {
                    found = true;
                    format!("{flag}={}", text::quoted(name))
                }
                None if is_wrong(word) => {
                    found = true;
                    text::quoted(name)
                }
                _ => word.to_owned(),
            });
            let line = format!("ucfed {}", words.collect::<Vec<_>>().join(" "));
            found.then_some(line)
        };
        let commands = names.split(", ").filter_map(correct).collect();
        Self { problem, commands }
    }
}

/// The text of a code of the server, unless only the server, being newer, knows it.
pub(super) fn rendered(code: &str, values: &BTreeMap<String, String>) -> Option<text::Text> {
    let values = values.iter().map(|(name, value)| (name.as_str(), value));
    text::has(spoken(), code).then(|| text::render(spoken(), code, values))
}

impl From<&anyhow::Error> for Failure {
    fn from(error: &anyhow::Error) -> Self {
        for cause in error.chain() {
            if let Some(fault) = cause.downcast_ref::<Fault>() {
                return fault.into();
            }
            if let Some(error) = cause.downcast_ref::<CliError>() {
                return (&Fault::from(error.clone())).into();
            }
            if let Some(error) = cause.downcast_ref::<ReachError>() {
                return (&Fault::from(error.clone())).into();
            }
            if let Some(Misspelt { problem, commands }) = cause.downcast_ref::<Misspelt>() {
                return Self::from(&**problem).correcting(commands);
            }
            match cause.downcast_ref::<ClientError>() {
                Some(ClientError::Refused(problem)) => return (&**problem).into(),
                Some(ClientError::Reach(error)) => return (&Fault::from(error.clone())).into(),
                None => {}
            }
        }
        (&Fault::from(CliError::Unexpected { reason: format!("{error:#}") })).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_of_the_command_line_has_a_text() {
        for code in CliError::CODES.iter().chain(CliAdvice::CODES).chain(ReachError::CODES) {
            assert!(text::has(Language::English, code), "{code} has no text in src/text/en/cli.ftl");
        }
    }

    #[test]
    fn kinds_of_failure_have_the_exit_codes_of_the_design() {
        let exit = |error: anyhow::Error| Failure::from(&error).exit;
        assert_eq!(exit(CliError::NoDataDir.into()), 2);
        assert_eq!(exit(CliError::Interrupted.into()), 130);
        assert_eq!(exit(ClientError::from(ReachError::Timeout { waited: "1s".to_owned() }).into()), 8);
        assert_eq!(exit(anyhow::anyhow!("something else")), 1);
        for (status, code) in [(422, 2), (403, 4), (503, 5), (404, 6), (409, 7), (412, 7), (500, 1), (504, 8)] {
            let problem = Problem { status, ..Fault::from(CliError::Declined).into() };
            assert_eq!(exit(ClientError::Refused(Box::new(problem)).into()), code, "{status}");
        }
    }
}
