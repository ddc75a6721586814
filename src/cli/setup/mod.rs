//! `ucfed setup`: from an empty data directory to a working federation.

mod after;
mod answers;
mod fault;
mod file;
mod ground;
mod plan;
mod question;
mod questions;
mod surroundings;
mod terminal;

use std::path::{Path, PathBuf};

use clap::Args;
use fault::{SetupAdvice, SetupError};

use self::{
    file::File,
    ground::Ground,
    plan::{Plan, placed},
    question::{Question, State, position, walk},
    surroundings::Surroundings,
    terminal::Terminal,
};
use super::{
    confirm,
    connect::Session,
    dns::AskedServers,
    error::{CliError, Failure},
    language::{self, label, part, spoken},
};
use crate::{api::Changed, model::Fault};

/// Set up a server, question by question: presence domain, interface, certificate, partners, permissions, first user
///
/// Every question explains itself and has a default. ? says more, < goes back, Ctrl-C ends without a trace. At the end the
/// plan is shown as commands; it is made as one change, or not at all. Then follow the DNS records to publish, what the
/// partner needs to know, and a diagnosis. Where no server runs, the store of the data directory is set up.
#[derive(Debug, Args)]
#[command(before_help = "\
Examples:
  ucfed setup                                   ask
  ucfed --data-dir a setup --answers a.toml     take the answers from a file
  ucfed setup --answers a.toml --dry-run        show the plan, and leave no trace
  ucfed setup --print-commands > setup.sh       ask, and print the commands instead
  ucfed setup --save-answers a.toml             ask, and keep the answers for the next server")]
#[command(after_help = "\
The file of answers is TOML or JSON. What is not in it takes the default that the question has:
  presence_domain = \"a.test\"
  [interface]    ip = \"any\"|IP  port = 5061  protocol = \"mtls\"|tls|tcp|udp  advertise = HOST|\"none\"
  [certificate]  from = \"private-ca\"|files|pkcs12|watch|keep  name  ca  hosts = [..]  chain  key|\"same\"  pkcs12
                 password_file|password_env (of the PKCS#12 file)  accept = false (one with a flaw)
  [federation]   mode = \"direct\"|open
  [partner]      domain|\"none\"  server = HOST[:PORT]  port  protocol  trusted = true  ca = FILE|\"none\"
  [permission]   global = \"public\"|blocked|company|team|personal|off  partner = \"global\"|LEVEL
  [user]         name|\"none\"  display_name  password = \"none\"|generate  password_file  password_env
Files are looked for from where the command runs. With direct there must be a partner. A file with secrets in it is refused.

Exit codes: 0 it is set up, even if DNS and the partner still have to follow; 1 the diagnosis found an error of this server \
itself; 130 Ctrl-C, nothing was changed; the others as of every command.")]
pub struct Setup {
    /// Take the answers from this file, or - for standard input, and ask nothing
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    answers: Option<PathBuf>,
    /// Print a shell script with the commands instead of doing anything
    #[arg(long)]
    print_commands: bool,
    /// Write the answers to this file, without secrets, for the next server
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    save_answers: Option<PathBuf>,
    /// Make no diagnosis at the end
    #[arg(long)]
    no_diagnose: bool,
    #[command(flatten)]
    whom: AskedServers,
}

/// How the walk through the questions ends.
enum Ended {
    /// There is nothing left to do.
    Printed,
    /// It was applied.
    Applied(Box<Plan>, Box<Changed>),
}

impl Setup {
    pub async fn run(self, session: &Session) -> anyhow::Result<()> {
        if self.answers.is_none() && !confirm::can_ask(session.globals.no_input) {
            return Err(CliError::Missing { flag: "--answers FILE".to_owned() }.into());
        }
        let ground = Ground::find(session);
        let around = Surroundings::of_host(ground.present().await?);
        let questions = questions::all();
        match &self.answers {
            Some(file) => {
                let mut state = State::new(around, true);
                match self.unattended(session, &ground, &questions, &mut state, file).await? {
                    Ended::Printed => Ok(()),
                    Ended::Applied(plan, changed) => self.after(&ground, &plan, &changed).await,
                }
            }
            None => {
                let mut state = State::new(around, false);
                let mut terminal = Terminal::new(&session.output)?;
                match self.asked(session, &ground, &questions, &mut state, &mut terminal).await? {
                    Ended::Printed => Ok(()),
                    Ended::Applied(plan, changed) => {
                        let after = self.after(&ground, &plan, &changed);
                        match terminal.unless_interrupted(after).await {
                            Some(done) => done,
                            // What is applied stays.
                            None => Err(super::error::Quiet(130).into()),
                        }
                    }
                }
            }
        }
    }

    async fn after(&self, ground: &Ground<'_>, plan: &Plan, changed: &Changed) -> anyhow::Result<()> {
        let diagnose = (!self.no_diagnose).then_some(&self.whom);
        after::show(ground, plan, changed, diagnose).await
    }

    /// Takes the answers from a file.
    async fn unattended(
        &self,
        session: &Session,
        ground: &Ground<'_>,
        questions: &[&'static Question],
        state: &mut State,
        path: &Path,
    ) -> anyhow::Result<Ended> {
        let name = path.display().to_string();
        let text = file::text(path)?;
        let mut source = File::read(&session.output, &name, &text, questions)?;
        walk(questions, state, &mut source, &mut Vec::new(), 0).await?;
        source.finish(questions, |question| (question.prompt)(state))?;
        let plan = planned(state)?;
        self.save(state, questions)?;
        if self.print_commands {
            session.output.data(&plan.script(&|line| session.output.for_this_server(line)))?;
            return Ok(Ended::Printed);
        }
        if session.globals.dry_run {
            show_plan(session, &plan, |line| session.output.dialogue(line));
            session.output.changed(&ground.try_out(&plan, state.around.now).await?)?;
            return Ok(Ended::Printed);
        }
        show_plan(session, &plan, |line| session.output.note(line));
        let changed = ground.apply(&plan, &state.around).await?;
        Ok(Ended::Applied(Box::new(plan), Box::new(changed)))
    }

    /// Asks at the terminal, until the plan is agreed to and applied.
    async fn asked(
        &self,
        session: &Session,
        ground: &Ground<'_>,
        questions: &[&'static Question],
        state: &mut State,
        terminal: &mut Terminal<'_>,
    ) -> anyhow::Result<Ended> {
        introduce(terminal, ground, state);
        let (mut trail, mut at) = (Vec::new(), 0);
        loop {
            walk(questions, state, terminal, &mut trail, at).await?;
            let plan = planned(state)?;
            if self.print_commands {
                self.save(state, questions)?;
                session.output.data(&plan.script(&|line| session.output.for_this_server(line)))?;
                return Ok(Ended::Printed);
            }
            terminal.say_line("");
            show_plan(session, &plan, |line| session.output.dialogue(line));
            if session.globals.dry_run {
                self.save(state, questions)?;
                session.output.changed(&ground.try_out(&plan, state.around.now).await?)?;
                return Ok(Ended::Printed);
            }
            let confirmed = if session.globals.yes { Some(true) } else { terminal.confirmed().await? };
            match confirmed {
                Some(true) => {}
                Some(false) => return Err(CliError::Declined.into()),
                None => {
                    at = trail.pop().unwrap_or_default();
                    continue;
                }
            }
            let error = match ground.apply(&plan, &state.around).await {
                Ok(changed) => {
                    self.save(state, questions)?;
                    return Ok(Ended::Applied(Box::new(plan), Box::new(changed)));
                }
                Err(error) => error,
            };
            let failure = Failure::from(&error);
            // What no answer can make right ends the setup.
            let asked = |key| position(questions, key).filter(|number| trail.contains(number));
            let Some(number) = questions::concerned(&failure.code).and_then(asked) else { return Err(error) };
            terminal.show_again(&failure);
            terminal.say("  ", &say!("setup-again"));
            trail.retain(|asked| *asked < number);
            at = number;
        }
    }

    /// Keeps the answers, if that is wanted.
    fn save(&self, state: &State, questions: &[&'static Question]) -> anyhow::Result<()> {
        let Some(file) = &self.save_answers else { return Ok(()) };
        let refuse =
            |error: std::io::Error| CliError::FileWrite { file: file.display().to_string(), reason: error.to_string() };
        Ok(std::fs::write(file, saved(&state.told(questions))).map_err(refuse)?)
    }
}

/// The plan that the answers make.
fn planned(state: &State) -> Result<Plan, Fault> {
    let plan = Plan::of(&state.answers, &state.around.present);
    // Every question that applies was answered, so that there is one.
    plan.ok_or_else(|| CliError::Unexpected { reason: "the answers make no plan".to_owned() }.into())
}

/// The answers as a file that can be read again.
fn saved(told: &[(&'static str, String)]) -> String {
    let mut text = String::from(
        "# Answers for: ucfed setup --answers FILE. Secrets are not in it: see password_file and password_env.\n",
    );
    let mut table = "";
    for (key, answer) in told {
        let (group, name) = key.split_once('.').unwrap_or(("", key));
        // A password that was typed is to come from somewhere else next time.
        if *key == "user.password" && answer == "type" {
            text.push_str("# password_file = \"FILE\"\n");
            continue;
        }
        if group != table {
            text.push_str(&format!("\n[{group}]\n"));
            table = group;
        }
        text.push_str(&format!("{name} = {}\n", toml::Value::String(answer.clone())));
    }
    text
}

fn introduce(terminal: &Terminal<'_>, ground: &Ground<'_>, state: &State) {
    terminal.say("", &say!("setup-introduction"));
    terminal.say("", &ground.told());
    let present = &state.around.present;
    if present.is_configured() {
        let routes = present.routes.iter().map(|route| route.domain.to_string()).collect::<Vec<_>>().join(", ");
        let told = |name: &str| part("setup-present", name, &[]);
        let interfaces = present.interfaces.iter().map(|found| format!("{} {}", found.protocol, found.address()));
        terminal.say("", &say!("setup-present"));
        let facts = [
            ("domain", present.domain.as_ref().map_or_else(|| told("no-domain"), ToString::to_string)),
            ("interfaces", listed(interfaces)),
            ("certificates", listed(&present.certificates)),
            ("mode", present.federation.mode.to_string()),
            ("routes", if routes.is_empty() { "-".to_owned() } else { routes }),
            ("level", present.global.map_or_else(|| label("off"), language::level)),
            ("users", present.users.len().to_string()),
        ];
        let facts = facts.map(|(name, value)| (told(name), value));
        aligned(&facts).iter().for_each(|line| terminal.say_line(&format!("  {line}")));
    }
}

/// Names with their values beneath each other.
fn aligned(facts: &[(String, String)]) -> Vec<String> {
    let width = facts.iter().map(|(name, _)| name.chars().count()).max().unwrap_or_default();
    facts.iter().map(|(name, value)| format!("{name:<width$}  {value}")).collect()
}

fn listed<T: ToString>(values: impl IntoIterator<Item = T>) -> String {
    super::output::joined(values)
}

/// Shows what is to be done, step by step, with the commands that would do it.
fn show_plan(session: &Session, plan: &Plan, say: impl Fn(&str)) {
    let steps = plan.steps();
    if steps.is_empty() {
        say(&say!("plan-empty"));
        return;
    }
    say(&say!("plan-begins"));
    for (number, step) in steps.iter().enumerate() {
        say(&format!("{:>3}. {}", number + 1, step.what(spoken())));
        for line in &step.lines {
            say(&format!("       {}", placed(line, &|line| session.output.for_this_server(line))));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_that_were_kept_can_be_read_again() {
        let told = [
            ("presence_domain", "a.test".to_owned()),
            ("interface.ip", "any".to_owned()),
            ("interface.port", "5061".to_owned()),
            ("user.display_name", "Alice \"A\" Adams".to_owned()),
            ("user.password", "type".to_owned()),
        ];
        let text = saved(&told);
        assert!(text.contains("[interface]\nip = \"any\"\nport = \"5061\"\n") && !text.contains("type\""), "{text}");
        let value: toml::Table = toml::from_str(&text).unwrap();
        assert_eq!(value["user"]["display_name"].as_str(), Some("Alice \"A\" Adams"));
    }
}
