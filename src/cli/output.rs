//! What is printed: data on stdout, everything else on stderr. Nobody else prints.
#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::{
    io::{self, BufWriter, IsTerminal, Write},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use comfy_table::{Row, Table, presets};
use serde::Serialize;

use super::{
    difference::differences,
    error::{CliError, Failure, Quiet, rendered},
    language::{label, spoken},
    pager,
    repeat::Recording,
    usage,
};
use crate::{
    api::{Applied, Changed, Message, StepShown},
    model::Coded,
    text::Language,
};

/// How data is printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// Columns for people.
    #[default]
    Table,
    /// The API's object.
    Json,
    /// The same as YAML.
    Yaml,
    /// Names alone, one a line, for scripts.
    Name,
}

/// When colours are used.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Colour {
    /// On a terminal, unless NO_COLOR is set or TERM is dumb.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl Colour {
    fn on(self, terminal: bool) -> bool {
        match self {
            Self::Always => true,
            Self::Never => false,
            Self::Auto => {
                terminal
                    && std::env::var_os("NO_COLOR").is_none_or(|set| set.is_empty())
                    && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
            }
        }
    }
}

/// Where and how this run prints.
#[derive(Debug, Clone, Default)]
pub struct Output {
    /// How data is printed.
    pub format: Format,
    /// Whether stderr is coloured.
    colour: bool,
    /// How much is not said: 1 leaves out notes, 2 warnings too.
    quiet: u8,
    /// How much more is said.
    verbose: u8,
    /// The flags that name the server, to be put into suggested commands.
    server_flags: String,
    /// Whether what is longer than the screen goes through a pager.
    paged: bool,
    /// Where all of it goes instead, while a command is repeated.
    recording: Arc<Mutex<Option<Recording>>>,
}

/// The most steps of a change that are shown one by one, unless more is wanted.
const STEPS_SHOWN_MOST: usize = 10;

/// The colours.
#[derive(Clone, Copy)]
pub enum Paint {
    Red,
    Yellow,
    Green,
    Dim,
}

impl Output {
    /// Printing as the global flags want it.
    pub fn new(format: Format, colour: Colour, quiet: u8, verbose: u8) -> Self {
        Self { format, colour: colour.on(io::stderr().is_terminal()), quiet, verbose, ..Self::default() }
    }

    /// The same, with a pager for what is longer than the screen, or without one.
    pub fn with_pager(mut self, paged: bool) -> Self {
        self.paged = paged;
        self
    }

    fn recorder(&self) -> Option<Recording> {
        self.recording.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Runs a command whose printing goes to `recording`.
    pub async fn recording<T>(&self, recording: &Recording, command: impl AsyncFnOnce() -> T) -> T {
        let set = |to| *self.recording.lock().unwrap_or_else(PoisonError::into_inner) = to;
        set(Some(recording.clone()));
        let done = command().await;
        set(None);
        done
    }

    /// Prints data that people read, in a pager if it is longer than the screen.
    pub fn paged(&self, text: &str) -> anyhow::Result<()> {
        if self.paged && self.recorder().is_none() && pager::show(text) { Ok(()) } else { self.data(text) }
    }

    /// The same, with the flags that suggested commands need to reach the same server.
    pub fn with_server_flags(mut self, flags: String) -> Self {
        self.server_flags = flags;
        self
    }

    /// The same, where neither notes nor warnings are said.
    pub fn silent(mut self) -> Self {
        self.quiet = 2;
        self
    }

    /// Whether what goes to stderr is coloured.
    pub fn coloured(&self) -> bool {
        self.colour
    }

    fn paint(&self, paint: Paint, text: &str) -> String {
        self::paint(self.colour, paint, text)
    }

    /// Prints data as it is.
    pub fn data(&self, text: &str) -> anyhow::Result<()> {
        self.write(|out| out.write_all(text.as_bytes()))
    }

    fn write(&self, print: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> anyhow::Result<()> {
        if let Some(recording) = self.recorder() {
            let mut data = Vec::new();
            print(&mut data).map_err(|error| CliError::Output { reason: error.to_string() })?;
            recording.add(|picture| picture.data.push_str(&String::from_utf8_lossy(&data)));
            return Ok(());
        }
        let mut out = BufWriter::new(io::stdout().lock());
        match print(&mut out).and_then(|()| out.flush()) {
            Ok(()) => Ok(()),
            Err(error) => {
                // What could not be written is not to be tried again when the buffer is dropped.
                let _ = out.into_parts();
                // Who reads has seen enough, as `head` has.
                if error.kind() == io::ErrorKind::BrokenPipe {
                    return Err(Quiet(0).into());
                }
                Err(CliError::Output { reason: error.to_string() }.into())
            }
        }
    }

    fn json<T: Serialize + ?Sized>(&self, value: &T) -> anyhow::Result<()> {
        // One that is repeated is one line, so that each can be read as it comes.
        if self.recorder().is_some() {
            return self.data(&(serde_json::to_string(value)? + "\n"));
        }
        if on_terminal() {
            return self.paged(&(serde_json::to_string_pretty(value)? + "\n"));
        }
        self.write(|out| {
            serde_json::to_writer_pretty(&mut *out, value).map_err(io::Error::from)?;
            out.write_all(b"\n")
        })
    }

    fn yaml<T: Serialize + ?Sized>(&self, value: &T) -> anyhow::Result<()> {
        let text = serde_norway::to_string(value)?;
        self.paged(&text)
    }

    /// Prints a value in the form that was asked for.
    pub fn show<T: Serialize + ?Sized>(
        &self,
        value: &T,
        table: impl FnOnce(&T) -> Table,
        names: impl FnOnce(&T) -> Vec<String>,
    ) -> anyhow::Result<()> {
        match self.format {
            Format::Json => self.json(value),
            Format::Yaml => self.yaml(value),
            Format::Name => self.data(&names(value).iter().map(|name| format!("{name}\n")).collect::<String>()),
            Format::Table => {
                let text = pager::fitted(table(value));
                self.paged(&if text.is_empty() { text } else { text + "\n" })
            }
        }
    }

    /// Prints a list; an empty one says so on stderr and leaves stdout empty in a table.
    pub fn list<T: Serialize>(
        &self,
        values: &[T],
        nothing: &str,
        header: &[&str],
        row: impl Fn(&T) -> Vec<String>,
        name: impl Fn(&T) -> String,
    ) -> anyhow::Result<()> {
        if values.is_empty() && self.format == Format::Table {
            self.note(nothing);
            return Ok(());
        }
        let table = |values: &[T]| {
            let mut table = columns(header);
            table.add_rows(values.iter().map(|value| Row::from(row(value))));
            table
        };
        self.show(values, table, |values| values.iter().map(name).collect())
    }

    /// Says something by the way.
    pub fn note(&self, text: &str) {
        if self.quiet == 0 {
            self.say(text);
        }
    }

    /// Says a part of a dialogue, which is never left out.
    pub fn dialogue(&self, text: &str) {
        self.say(text);
    }

    /// Asks for a line that is to be typed behind it.
    pub fn prompt(&self, text: &str) {
        let mut to = io::stderr().lock();
        let _ = write!(to, "{text}").and_then(|()| to.flush());
    }

    /// Says something that only those want to know who look closely.
    pub fn detail(&self, text: &str) {
        if self.verbose > 0 {
            self.say(&self.paint(Paint::Dim, text));
        }
    }

    pub(super) fn say(&self, text: &str) {
        if let Some(recording) = self.recorder() {
            return recording.add(|picture| picture.aside.push_str(&format!("{text}\n")));
        }
        // Where stderr is closed there is nobody to be told.
        let _ = writeln!(io::stderr().lock(), "{text}");
    }

    /// Prints a warning of our own.
    pub fn warning(&self, advice: &dyn Coded) {
        self.message(&Message::from(&crate::model::Fault::new(advice)));
    }

    /// A warning of the server as a value in a table: what is wrong, and below it what repairs it.
    pub fn warning_text(&self, message: &Message) -> String {
        let text = text_of(message);
        let repair = text.repair.iter().flat_map(|repair| repair.lines());
        repair.fold(format!("{} [{}]", text.what, message.code), |text, line| {
            format!("{text}\n    {}", self.for_this_server(line))
        })
    }

    /// Prints a warning or a hint of the server's.
    pub fn message(&self, message: &Message) {
        if self.quiet > u8::from(!message.hint) {
            return;
        }
        let text = text_of(message);
        if message.hint {
            self.say(&format!("{} {}", self.paint(Paint::Green, &say!("next")), text.what));
        } else {
            let code = self.paint(Paint::Dim, &format!("[{}]", message.code));
            self.say(&format!("{} {} {code}", self.paint(Paint::Yellow, &say!("warning")), text.what));
        }
        self.more(text.why.as_deref(), text.repair.as_deref());
    }

    fn more(&self, why: Option<&str>, repair: Option<&str>) {
        for line in why.into_iter().flat_map(str::lines) {
            self.say(&format!("  {line}"));
        }
        for line in repair.into_iter().flat_map(str::lines) {
            self.say(&format!("    {}", self.for_this_server(line)));
        }
    }

    /// A suggested command with the flags that make it reach the server which this run speaks to.
    pub fn for_this_server(&self, line: &str) -> String {
        // What names a place itself, or is about none, stays as it is.
        let placed = |rest: &str| {
            rest.starts_with("serve")
                || ["--data-dir", "--socket", "--url", "--profile", "--help"]
                    .iter()
                    .any(|flag| rest.split(' ').any(|word| word == *flag))
        };
        match line.strip_prefix("ucfed ") {
            Some(rest) if !self.server_flags.is_empty() && !placed(rest) => {
                format!("ucfed {} {rest}", self.server_flags)
            }
            _ => line.to_owned(),
        }
    }

    /// Prints a failure.
    pub fn failure(&self, failure: &Failure) {
        let code = self.paint(Paint::Dim, &format!("[{}]", failure.code));
        self.say(&format!("{} {} {code}", self.paint(Paint::Red, &say!("error")), failure.what));
        self.more(failure.why.as_deref(), failure.repair.as_deref());
    }

    /// A failure as one line, for a command that goes on.
    pub fn failure_text(&self, failure: &Failure) -> String {
        format!("{} {} [{}]\n", self.paint(Paint::Red, &say!("error")), failure.what, failure.code)
    }

    /// Prints what a change did: for people on stderr, for machines on stdout.
    pub fn changed(&self, changed: &Changed) -> anyhow::Result<()> {
        match self.format {
            Format::Json => self.json(changed)?,
            Format::Yaml => self.yaml(changed)?,
            Format::Name => {
                let shown = changed.changes.iter().filter(|step| is_object(step));
                let name = |step: &StepShown| if step.id.is_empty() { step.kind.clone() } else { step.id.clone() };
                self.data(&shown.map(|step| format!("{}\n", name(step))).collect::<String>())?;
            }
            Format::Table => {}
        }
        self.told(changed);
        Ok(())
    }

    /// Prints on stderr alone what a change did.
    pub fn told(&self, changed: &Changed) {
        self.steps(changed);
        let id = if changed.applied == Applied::DryRun { "applied-dry-run" } else { "applied" };
        self.note(&say!(id, how = label(applied(changed.applied)), generation = changed.generation));
        for message in &changed.messages {
            self.message(message);
        }
    }

    /// Prints the steps of a change, one object a line, and below it the fields that differ.
    pub fn steps(&self, changed: &Changed) {
        let tried = changed.applied == Applied::DryRun;
        let shown = if self.verbose > 0 { changed.changes.len() } else { STEPS_SHOWN_MOST.min(changed.changes.len()) };
        for step in &changed.changes[..shown] {
            // A key or a password that comes along with its owner is not worth a line.
            let along = |other: &&StepShown| other.id == step.id && is_object(other);
            if !is_object(step) && self.verbose == 0 && changed.changes.iter().any(|other| along(&other)) {
                continue;
            }
            let id = if step.id.is_empty() { String::new() } else { format!(" {}", step.id) };
            let (action, kind) = (label(&step.action), label(&step.kind));
            self.note(&say!(if tried { "step-tried" } else { "step" }, action = action, kind = kind, id = id));
            if step.action == "changed" || self.verbose > 0 {
                for field in differences(step.before.as_ref(), step.after.as_ref()) {
                    let field = if step.kind == "global-permission" {
                        let off = label("off");
                        field.replace("- →", &format!("{off} →")).replace("→ -", &format!("→ {off}"))
                    } else {
                        field
                    };
                    self.note(&format!("  {field}"));
                }
            }
        }
        if changed.count > shown {
            self.note(&say!("steps-more", count = changed.count - shown));
        }
    }

    /// Begins to say how far something is: on a line of the terminal, elsewhere on lines of their own.
    pub fn progress(&self, what: &str) -> Progress<'_> {
        let bar = (self.quiet == 0 && self.verbose == 0 && io::stderr().is_terminal()).then(|| {
            let bar = indicatif::ProgressBar::new_spinner().with_message(what.to_owned());
            bar.enable_steady_tick(Duration::from_millis(120));
            bar
        });
        Progress { output: self, bar }
    }

    /// Whether more is to be said than usual.
    pub fn is_verbose(&self) -> bool {
        self.verbose > 0
    }

    /// Waits for `work`, with a sign of life on a terminal if it takes longer than half a second.
    pub async fn working<T>(&self, what: &str, work: impl Future<Output = T>) -> T {
        tokio::pin!(work);
        if self.quiet > 0 || !io::stderr().is_terminal() {
            return work.await;
        }
        if let Ok(done) = tokio::time::timeout(Duration::from_millis(500), &mut work).await {
            return done;
        }
        let bar = indicatif::ProgressBar::new_spinner().with_message(what.to_owned());
        bar.enable_steady_tick(Duration::from_millis(120));
        let done = work.await;
        bar.finish_and_clear();
        done
    }
}

/// What is under way, as a line on the terminal that goes when it is done; elsewhere each step is a line for who looks closely.
#[derive(Debug)]
pub struct Progress<'a> {
    output: &'a Output,
    bar: Option<indicatif::ProgressBar>,
}

impl Progress<'_> {
    /// Says how far it is.
    pub fn step(&self, text: &str) {
        match &self.bar {
            Some(bar) => bar.set_message(text.to_owned()),
            None => self.output.note(text),
        }
    }
}

impl Drop for Progress<'_> {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

/// The text of a message, in the words of this program where it has any.
fn text_of(message: &Message) -> crate::text::Text {
    rendered(&message.code, &message.values).unwrap_or_else(|| crate::text::Text {
        what: message.text.clone(),
        why: None,
        repair: None,
    })
}

/// What a machine would call an object of its own: secrets come along with theirs.
fn is_object(step: &StepShown) -> bool {
    !matches!(step.kind.as_str(), "private-key" | "pending-key" | "credentials" | "token-hash")
}

fn applied(applied: Applied) -> &'static str {
    match applied {
        Applied::Live => "live",
        Applied::NewConnections => "new-connections",
        Applied::Stored => "stored",
        Applied::Unchanged => "unchanged",
        Applied::DryRun => "dry-run",
    }
}

/// The text in that colour, if there are any.
pub fn paint(coloured: bool, paint: Paint, text: &str) -> String {
    if !coloured {
        return text.to_owned();
    }
    let code = match paint {
        Paint::Red => "1;31",
        Paint::Yellow => "1;33",
        Paint::Green => "32",
        Paint::Dim => "2",
    };
    format!("\u{1b}[{code}m{text}\u{1b}[0m")
}

/// A table with a header, without lines: what `grep` and `awk` can work on.
pub fn columns(header: &[&str]) -> Table {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.set_header(header.iter().map(|title| label(title).to_uppercase()).collect::<Vec<_>>());
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
    }
    table
}

/// A table of one object: a name and a value a line.
pub fn fields<const N: usize>(fields: [(&str, String); N]) -> Table {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    for (name, value) in fields {
        table.add_row(vec![heading(name), value]);
    }
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
    }
    table
}

/// The name of a field, at the beginning of its line.
pub fn heading(name: &str) -> String {
    format!("{}:", label(name))
}

/// `yes` or `no`.
pub fn yes(yes: bool) -> String {
    label(if yes { "yes" } else { "no" })
}

/// The value, or `-` where there is none.
pub fn or_dash<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(|| "-".to_owned(), |value| value.to_string())
}

/// The values, or `-` where there are none.
pub fn joined<T: ToString>(values: impl IntoIterator<Item = T>) -> String {
    let values: Vec<_> = values.into_iter().map(|value| value.to_string()).collect();
    if values.is_empty() { "-".to_owned() } else { values.join(", ") }
}

/// Prints what the parser of the command line has to say: help on stdout, its complaints on stderr.
pub fn print_usage(error: &clap::Error, colour: Colour, paged: bool) {
    if paged && !error.use_stderr() && on_terminal() {
        let help = pager::help(error, colour.on(true));
        let english = spoken() == Language::English;
        if pager::show(&if english { help } else { usage::headings(spoken(), &help) }) {
            return;
        }
    }
    // A pipe that is closed behind `--help` is nothing to complain about.
    let _ = match usage::complaint(spoken(), error) {
        Some(complaint) => io::stderr().write_all(complaint.as_bytes()),
        None if spoken() == Language::English => error.print(),
        None => {
            let terminal = if error.use_stderr() { io::stderr().is_terminal() } else { on_terminal() };
            let help = error.render();
            let help = if colour.on(terminal) { help.ansi().to_string() } else { help.to_string() };
            let help = usage::headings(spoken(), &help);
            let out: &mut dyn Write = if error.use_stderr() { &mut io::stderr() } else { &mut io::stdout() };
            out.write_all(help.as_bytes())
        }
    };
}

/// Prints what the script of a shell asked for. Whatever happens, nothing is said.
pub fn print_completion(answer: &[u8]) -> std::process::ExitCode {
    let _ = io::stdout().lock().write_all(answer);
    std::process::ExitCode::SUCCESS
}

/// Clears the terminal for the next picture of a watch.
pub fn clear() -> &'static str {
    if on_terminal() { "\u{1b}[H\u{1b}[2J" } else { "" }
}

/// Whether data is coloured, if it is wanted so.
pub fn coloured_data(wanted: Colour) -> bool {
    wanted.on(on_terminal())
}

/// Whether data goes to a terminal.
pub fn on_terminal() -> bool {
    io::stdout().is_terminal()
}
