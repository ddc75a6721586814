//! Questions to a person: line by line, so that it works on a dumb terminal and with a screen reader.

use std::io::{BufRead, Read};

use nix::sys::termios::{LocalFlags, SetArg, Termios, tcgetattr, tcsetattr};
use tokio::signal::unix::{Signal, SignalKind, signal};
use zeroize::Zeroizing;

use super::{
    SetupError,
    question::{Asked, Prompt, Question, Reply, Source},
    questions::GROUPS,
};
use crate::{
    api::Message,
    cli::{
        error::{CliError, Failure},
        language::{part, said},
        output::Output,
    },
    model::Fault,
};

/// The width that texts are broken to.
const WIDTH: usize = 80;
/// The most octets of a line that is typed; a terminal gives no more than 4096 by itself.
const LINE_MOST: u64 = 8192;

/// A person at a terminal.
#[derive(Debug)]
pub struct Terminal<'a> {
    output: &'a Output,
    interrupt: Signal,
    group: usize,
    /// The question that was asked last, which needs no second explanation when its answer was wrong.
    explained: Option<&'static str>,
}

/// Keeps what is typed from being shown, until it is dropped.
struct Unseen(Termios);

impl Unseen {
    fn begin() -> Result<Self, CliError> {
        let refuse = |error: nix::Error| CliError::System { reason: error.to_string() };
        let before = tcgetattr(std::io::stdin()).map_err(refuse)?;
        let mut unseen = before.clone();
        unseen.local_flags.remove(LocalFlags::ECHO);
        tcsetattr(std::io::stdin(), SetArg::TCSADRAIN, &unseen).map_err(refuse)?;
        Ok(Self(before))
    }
}

impl Drop for Unseen {
    fn drop(&mut self) {
        let _ = tcsetattr(std::io::stdin(), SetArg::TCSADRAIN, &self.0);
    }
}

impl<'a> Terminal<'a> {
    /// Begins to listen for Ctrl-C, too.
    pub fn new(output: &'a Output) -> Result<Self, CliError> {
        let interrupt = signal(SignalKind::interrupt());
        let interrupt = interrupt.map_err(|error| CliError::System { reason: error.to_string() })?;
        Ok(Self { output, interrupt, group: 0, explained: None })
    }

    /// Says something, broken into lines.
    pub fn say(&self, indent: &str, text: &str) {
        self.output.dialogue(&wrapped(indent, text));
    }

    /// Says something as it is.
    pub fn say_line(&self, text: &str) {
        self.output.dialogue(text);
    }

    /// Reads a line. Its end, and Ctrl-C, end the whole setup.
    async fn line(&mut self, prompt: &str, seen: bool) -> anyhow::Result<Zeroizing<String>> {
        // Before the prompt, so that nothing that is typed upon it is shown.
        let unseen = if seen { None } else { Some(Unseen::begin()?) };
        self.output.prompt(prompt);
        let read = tokio::task::spawn_blocking(|| {
            let mut line = Zeroizing::new(Vec::new());
            let read = std::io::stdin().lock().take(LINE_MOST).read_until(b'\n', &mut line);
            read.map(|_| line)
        });
        // A line that is being read when Ctrl-C comes is given up; the process is about to end.
        let line = tokio::select! {
            line = read => line,
            _ = self.interrupt.recv() => {
                drop(unseen);
                self.output.dialogue("");
                return Err(CliError::Interrupted.into());
            }
        };
        let refuse = |reason: String| CliError::System { reason };
        let line = line.map_err(|error| refuse(error.to_string()))?.unwrap_or_default();
        if unseen.is_some() || line.is_empty() {
            self.output.dialogue("");
        }
        if line.is_empty() {
            return Err(CliError::Interrupted.into());
        }
        let text = Zeroizing::new(String::from_utf8_lossy(&line).into_owned());
        Ok(Zeroizing::new(text.trim_end_matches(['\r', '\n']).to_owned()))
    }

    fn explain(&mut self, question: &'static Question, prompt: &Prompt) {
        if self.group != question.group {
            self.group = question.group;
            let name = said(GROUPS.get(question.group - 1).copied().unwrap_or_default(), &[]);
            let heading = say!("group-of", number = question.group, all = GROUPS.len(), group = name);
            self.output.dialogue(&format!("\n{heading}"));
        }
        if self.explained.replace(question.key) != Some(question.key) {
            self.output.dialogue("");
            self.say("  ", &prompt.explanation);
            let width = prompt.choices.iter().map(|choice| choice.word.chars().count()).max().unwrap_or_default();
            for (number, choice) in prompt.choices.iter().enumerate() {
                let word = format!("  {:>2} {:<width$}  ", number + 1, choice.word);
                let meaning = wrapped(&" ".repeat(word.chars().count()), &choice.meaning);
                self.output.dialogue(format!("{word}{}", meaning.trim_start()).trim_end());
            }
        }
    }

    /// A secret, twice if it is a new one.
    async fn secret(&mut self, question: &'static Question, prompt: &Prompt) -> anyhow::Result<Option<Reply>> {
        let first = self.line(&format!("{}: ", say!("setup-unseen", title = prompt.title)), false).await?;
        match first.as_str() {
            "<" => return Ok(Some(Reply::Back)),
            "?" => {
                self.say("  ", &prompt.explanation);
                return Ok(None);
            }
            _ => {}
        }
        if question.key == "user.secret" && !first.is_empty() {
            let second = self.line(&format!("{}: ", say!("setup-once-more")), false).await?;
            if *first != *second {
                self.failure(SetupError::PasswordsDiffer.into());
                return Ok(None);
            }
        }
        Ok(Some(Reply::Text(first.as_str().to_owned())))
    }

    fn failure(&self, fault: Fault) {
        self.output.failure(&Failure::from(&fault));
    }

    /// Asks whether to go on with the plan. `None` is back.
    pub async fn confirmed(&mut self) -> anyhow::Result<Option<bool>> {
        loop {
            let line = self.line(&format!("{} ", say!("plan-apply")), true).await?;
            let text = line.trim().to_lowercase();
            match text.as_str() {
                "" => return Ok(Some(true)),
                "<" | "back" => return Ok(None),
                "?" => self.say("  ", &part("plan-apply", "more", &[])),
                _ => match super::question::yes_or_no(&text) {
                    Some(yes) => return Ok(Some(yes)),
                    None => self.failure(SetupError::Yes { input: text.chars().take(80).collect() }.into()),
                },
            }
        }
    }

    /// Waits for `work`, unless Ctrl-C comes first.
    pub async fn unless_interrupted<T>(&mut self, work: impl Future<Output = T>) -> Option<T> {
        tokio::select! {
            done = work => Some(done),
            _ = self.interrupt.recv() => None,
        }
    }

    /// Shows a refusal, after which a question is to be answered anew.
    pub fn show_again(&mut self, failure: &Failure) {
        self.output.failure(failure);
        self.explained = None;
    }
}

impl Source for Terminal<'_> {
    async fn reply(&mut self, question: &'static Question, prompt: &Prompt) -> anyhow::Result<Reply> {
        // Only a file can say where a secret is.
        if question.asked == Asked::File {
            return Ok(Reply::Nothing);
        }
        self.explain(question, prompt);
        loop {
            if question.asked == Asked::Secret {
                match self.secret(question, prompt).await? {
                    Some(reply) => return Ok(reply),
                    None => continue,
                }
            }
            let default = prompt.default.as_ref().map(|default| format!(" [{default}]")).unwrap_or_default();
            let line = self.line(&format!("{}{default}: ", prompt.title), true).await?;
            match line.trim() {
                "<" | "back" => {
                    self.explained = None;
                    return Ok(Reply::Back);
                }
                "?" | "help" => {
                    self.say("  ", &prompt.help);
                    self.say("  ", &say!("setup-keys"));
                }
                text => return Ok(Reply::Text(text.to_owned())),
            }
        }
    }

    fn refused(&mut self, _: &'static Question, _: &Prompt, _: &str, fault: Fault) -> anyhow::Result<()> {
        self.failure(fault);
        Ok(())
    }

    fn advised(&mut self, advice: Fault) {
        self.output.message(&Message::from(&advice));
    }
}

/// Breaks each line of `text` into lines of at most [`WIDTH`] columns behind `indent`; a word that is longer has a line of
/// its own, and what is indented stays as it is.
fn wrapped(indent: &str, text: &str) -> String {
    text.lines().map(|line| broken(indent, line)).collect::<Vec<_>>().join("\n")
}

fn broken(indent: &str, text: &str) -> String {
    if text.starts_with("    ") {
        return format!("{indent}{text}");
    }
    let (mut lines, mut line) = (Vec::new(), String::new());
    for word in text.split_whitespace() {
        if !line.is_empty() && indent.len() + line.chars().count() + 1 + word.chars().count() > WIDTH {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
    lines.iter().map(|line| format!("{indent}{line}")).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_broken_at_80_columns() {
        let text = wrapped("  ", &"word ".repeat(40));
        assert!(text.lines().all(|line| line.len() <= WIDTH && line.starts_with("  word")), "{text}");
        assert_eq!(text.split_whitespace().count(), 40);
        let record = format!("    {}", "x ".repeat(50));
        assert_eq!(wrapped("  ", &format!("one\n{record}")), format!("  one\n  {record}"));
    }
}
