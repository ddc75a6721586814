//! Completion: the script of each shell asks the program itself (`UCFED_COMPLETE`), and the program asks the server that the
//! line is about. Where there is none, or it is slow, there are no names and not a word.

mod line;

use std::{
    ffi::{OsStr, OsString},
    sync::{Arc, LazyLock},
    time::{Duration, Instant},
};

use clap::{Arg, ArgMatches, Args, Command, FromArgMatches};
use clap_complete::{
    Shell,
    engine::{ArgValueCompleter, CompletionCandidate, complete},
};

use super::connect::{Globals, Session};
use crate::{api::server::names::NameKind, diagnostics::Check};

/// The variable by which a script says that it asks, and for which shell.
const VARIABLE: &str = "UCFED_COMPLETE";

/// How long it may take to find a server and hear its answer. Who presses a key waits no longer.
const BUDGET: Duration = Duration::from_millis(200);

/// What the values of an argument are.
#[derive(Debug, Clone, Copy)]
enum Values {
    /// Names that the server knows.
    Names(NameKind),
    /// The contacts of the user that is named before.
    ContactsOf,
    /// Checks of the diagnosis.
    Checks,
}

use NameKind::{
    Blacklist, Certificate, CertificateAuthority, DomainPermission, Interface, Partner, StaticRoute, TrustAnchor, User,
};
use Values::{Checks, ContactsOf, Names};

/// Which argument of which command has which values. What is new has none.
const PLACES: &[(&str, &str, Values)] = &[
    ("static-route set", "domain", Names(StaticRoute)),
    ("static-route set", "certificate", Names(Certificate)),
    ("static-route add", "certificate", Names(Certificate)),
    ("static-route show", "domain", Names(StaticRoute)),
    ("static-route enable", "domain", Names(StaticRoute)),
    ("static-route disable", "domain", Names(StaticRoute)),
    ("static-route remove", "domain", Names(StaticRoute)),
    ("domain-permission set", "domain", Names(DomainPermission)),
    ("domain-permission unset", "domain", Names(DomainPermission)),
    ("domain-permission show", "domain", Names(DomainPermission)),
    ("blacklist remove", "pattern", Names(Blacklist)),
    ("certificate show", "name", Names(Certificate)),
    ("certificate remove", "name", Names(Certificate)),
    ("certificate import", "name", Names(Certificate)),
    ("certificate watch", "name", Names(Certificate)),
    ("certificate csr", "name", Names(Certificate)),
    ("certificate acme", "name", Names(Certificate)),
    ("certificate ca issue", "ca", Names(CertificateAuthority)),
    ("certificate trust remove", "name", Names(TrustAnchor)),
    ("certificate trust export", "name", Names(TrustAnchor)),
    ("sip-server add-interface", "certificate", Names(Certificate)),
    ("sip-server set-interface", "certificate", Names(Certificate)),
    ("sip-server set-interface", "name", Names(Interface)),
    ("sip-server remove-interface", "name", Names(Interface)),
    ("user show", "user", Names(User)),
    ("user set", "user", Names(User)),
    ("user set-password", "user", Names(User)),
    ("user remove", "user", Names(User)),
    ("contact list", "user", Names(User)),
    ("contact requests", "user", Names(User)),
    ("contact grant", "user", Names(User)),
    ("contact grant", "contact", ContactsOf),
    ("contact reject", "user", Names(User)),
    ("contact reject", "contact", ContactsOf),
    ("contact revoke", "user", Names(User)),
    ("contact revoke", "contact", ContactsOf),
    ("federation partners show", "domain", Names(Partner)),
    ("federation partners set", "domain", Names(Partner)),
    ("federation partners reset", "domain", Names(Partner)),
    ("federation partners suspend", "domain", Names(Partner)),
    ("federation partners resume", "domain", Names(Partner)),
    ("watch", "users", Names(User)),
    ("watch", "who", Names(User)),
    ("dns lookup", "domain", Names(StaticRoute)),
    ("dns check", "domain", Names(StaticRoute)),
    ("diagnose partner", "domain", Names(StaticRoute)),
    ("diagnose", "only", Checks),
    ("diagnose", "skip", Checks),
    ("diagnose partner", "only", Checks),
    ("diagnose partner", "skip", Checks),
    ("diagnose explain", "id", Checks),
];

/// The script that teaches a shell to ask.
pub fn script(shell: Shell) -> Option<&'static str> {
    match shell {
        Shell::Bash => Some(include_str!("bash.bash")),
        Shell::Zsh => Some(include_str!("zsh.zsh")),
        Shell::Fish => Some(include_str!("fish.fish")),
        Shell::PowerShell => Some(include_str!("powershell.ps1")),
        _ => None,
    }
}

/// What a script hears that asks with the command line `args` (the first is the program's name); none if no script asks.
pub fn answer(command: fn() -> Command, args: &[OsString]) -> Option<Vec<u8>> {
    let shell = std::env::var(VARIABLE).ok().filter(|shell| !shell.is_empty())?;
    // Whatever goes wrong: a shell in the midst of a line is no place to say so.
    Some(if shell == "bash" { for_bash(command) } else { for_others(command, &shell, args) }.unwrap_or_default())
}

fn for_bash(command: fn() -> Command) -> Option<Vec<u8>> {
    let typed = line::Line::of_environment()?;
    let words: Vec<OsString> = typed.words.iter().map(OsString::from).collect();
    let mut answer = String::new();
    for candidate in candidates(command, words)? {
        answer.push_str(&typed.reply(&candidate.get_value().to_string_lossy()));
        answer.push('\n');
    }
    Some(answer.into_bytes())
}

fn for_others(command: fn() -> Command, shell: &str, args: &[OsString]) -> Option<Vec<u8>> {
    let words: Vec<OsString> = args.iter().skip_while(|word| *word != "--").skip(1).cloned().collect();
    let mut answer = String::new();
    for candidate in candidates(command, words)? {
        let value = candidate.get_value().to_string_lossy();
        let help = candidate.get_help().map(ToString::to_string);
        let help = help.as_deref().and_then(|help| help.lines().next());
        match (shell, help) {
            // There a colon ends the value.
            ("zsh", help) => {
                answer.push_str(&value.replace('\\', "\\\\").replace(':', "\\:"));
                answer.extend(help.map(|help| format!(":{}", help.replace('\\', "\\\\"))));
            }
            ("fish" | "powershell", Some(help)) => answer.push_str(&format!("{value}\t{help}")),
            ("fish" | "powershell", None) => answer.push_str(&value),
            _ => return None,
        }
        answer.push('\n');
    }
    Some(answer.into_bytes())
}

/// What could stand in the place of the last of `words`. Flags are offered to those who have typed a `-`.
fn candidates(command: fn() -> Command, words: Vec<OsString>) -> Option<Vec<CompletionCandidate>> {
    let last = words.last()?.to_string_lossy().into_owned();
    let index = words.len() - 1;
    let directory = std::env::current_dir().ok();
    let mut command = asking(command(), &words);
    let mut found = complete(&mut command, words, index, directory.as_deref()).ok()?;
    let is_flag = |candidate: &CompletionCandidate| candidate.get_value().to_string_lossy().starts_with('-');
    found.retain(|candidate| last.starts_with('-') || !is_flag(candidate));
    Some(found)
}

/// The tree of commands whose arguments ask for their values.
fn asking(command: Command, words: &[OsString]) -> Command {
    let asking = Arc::new(Asking { begun: Instant::now(), words: words.to_vec() });
    PLACES.iter().fold(command, |command, (path, arg, values)| {
        let (asking, values) = (asking.clone(), *values);
        let completer = ArgValueCompleter::new(move |current: &OsStr| asking.values(values, current));
        let path: Vec<&str> = path.split(' ').collect();
        at(command, &path, arg, completer)
    })
}

fn at(command: Command, path: &[&str], arg: &str, completer: ArgValueCompleter) -> Command {
    match path.split_first() {
        Some((name, rest)) if command.find_subcommand(name).is_some() => {
            command.mut_subcommand(*name, |found| at(found, rest, arg, completer))
        }
        Some(_) => command,
        // One by one they would lose their order, and with it what is positional its place.
        None => command.mut_args(|found: Arg| if found.get_id() == arg { found.add(completer.clone()) } else { found }),
    }
}

/// A line that is being completed.
struct Asking {
    begun: Instant,
    words: Vec<OsString>,
}

impl Asking {
    fn values(&self, values: Values, current: &OsStr) -> Vec<CompletionCandidate> {
        let current = current.to_string_lossy();
        let names = match values {
            Checks => {
                let checks = Check::ALL.iter().map(|check| check.id().to_owned());
                checks.filter(|id| id.starts_with(&*current)).collect()
            }
            Names(kind) => self.names(kind, &current, None),
            ContactsOf => self.names(NameKind::Contact, &current, self.user().as_deref()),
        };
        names.into_iter().map(CompletionCandidate::new).collect()
    }

    /// The user who is named behind `contact grant` and its like; with a domain or without.
    fn user(&self) -> Option<String> {
        let words = self.words.iter().map(|word| word.to_string_lossy());
        let mut behind = words.skip_while(|word| !matches!(&**word, "grant" | "reject" | "revoke")).skip(1);
        let user = behind.find(|word| !word.starts_with('-'))?;
        Some(user.split('@').next().unwrap_or_default().to_lowercase())
    }

    /// Asks the server. Nothing is started or made for it, and a store is never opened.
    fn names(&self, kind: NameKind, prefix: &str, user: Option<&str>) -> Vec<String> {
        let left = BUDGET.saturating_sub(self.begun.elapsed());
        let ask = async {
            let globals = globals(&self.words).filter(|globals| !globals.offline)?;
            let session = Session::new(globals, String::new(), true).ok()?;
            // A server that is only starting is waited for by commands, not by a key.
            tokio::net::UnixStream::connect(&session.place().socket).await.ok()?;
            session.client().await.ok()?.patient(BUDGET).names(kind, prefix, user).await.ok()
        };
        let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else { return Vec::new() };
        let names = runtime.block_on(async { tokio::time::timeout(left, ask).await });
        runtime.shutdown_background();
        names.ok().flatten().unwrap_or_default()
    }
}

/// The global flags among the words of a line that is not at its end yet, and what the environment says.
fn globals(words: &[OsString]) -> Option<Globals> {
    static FLAGS: LazyLock<Command> = LazyLock::new(|| {
        let mut command = Globals::augment_args(Command::new("ucfed")).disable_help_flag(true);
        command.build();
        command
    });
    let flags = FLAGS.get_arguments().filter(|arg| arg.get_action().takes_values());
    let flags: Vec<String> = flags.filter_map(|arg| Some(format!("--{}", arg.get_long()?))).collect();
    let mut kept = vec![OsString::from("ucfed")];
    let mut words = words.iter().skip(1);
    while let Some(word) = words.next() {
        let text = word.to_string_lossy();
        if text == "--offline" || text.split_once('=').is_some_and(|(flag, _)| flags.iter().any(|known| known == flag))
        {
            kept.push(word.clone());
        } else if flags.iter().any(|flag| *flag == text)
            && let Some(value) = words.next()
        {
            kept.extend([word.clone(), value.clone()]);
        }
    }
    let matches: ArgMatches = FLAGS.clone().ignore_errors(true).try_get_matches_from(kept).ok()?;
    Globals::from_arg_matches(&matches).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_with_values_exists() {
        let command = crate::cli::command();
        for (path, arg, _) in PLACES {
            let found = path.split(' ').try_fold(&command, |command, name| command.find_subcommand(name));
            let has = |found: &Command| found.get_arguments().any(|found| found.get_id() == arg);
            assert!(found.is_some_and(has), "{path} has no {arg}");
        }
    }

    #[test]
    fn the_flags_that_name_a_server_are_read_wherever_they_stand_on_an_unfinished_line() {
        let read = |line: &str| globals(&line.split(' ').map(OsString::from).collect::<Vec<_>>()).unwrap();
        let place = |line: &str| read(line).data_dir.map(|found| found.display().to_string());
        assert_eq!(place("ucfed --data-dir a static-route show ").as_deref(), Some("a"));
        assert_eq!(place("ucfed static-route show --data-dir=b --unknown x").as_deref(), Some("b"));
        assert_eq!(place("ucfed static-route show x --data-dir"), None);
        assert!(read("ucfed --offline user show ").offline);
    }
}
