//! `--watch`: a command that only reads, again and again until Ctrl-C.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use clap::ArgMatches;

use super::{
    connect::Session,
    error::{Failure, Quiet},
    output::{Format, Output, clear},
    pager::screen,
};
use crate::model::Fault;

crate::coded! {
    /// Why a command is not repeated.
    pub enum RepeatError {
        /// It changes something, or goes on by itself.
        Changes { command: String } => "UCF-CLI-WATCH-CHANGES", Invalid;
    }
}

/// How often, unless it is said.
const PERIOD: Duration = Duration::from_secs(2);

/// What the commands are called that only read.
const READING: &[&str] = &[
    "list",
    "show",
    "status",
    "list-interfaces",
    "check",
    "records",
    "lookup",
    "explain",
    "requests",
    "history",
    "verify",
    "diff",
];

/// Reads the seconds behind `--watch=`.
pub fn seconds(wanted: Option<u32>, otherwise: Duration) -> Duration {
    wanted.map_or(otherwise, |seconds| Duration::from_secs(seconds.into()))
}

/// The words of the command that was typed, without what is to be worked on.
pub fn path(matches: &ArgMatches) -> Vec<&str> {
    std::iter::successors(matches.subcommand(), |(_, matches)| matches.subcommand()).map(|(name, _)| name).collect()
}

/// Refuses a command that is not to be repeated.
pub fn refuse_changes(path: &[&str]) -> Result<(), Fault> {
    match path {
        // It compares what it finds, and repeats itself.
        ["diagnose"] | ["diagnose", "partner"] => Ok(()),
        [.., last] if READING.contains(last) => Ok(()),
        _ => Err(RepeatError::Changes { command: path.join(" ") }.into()),
    }
}

/// What one run of a repeated command printed.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Data.
    pub data: String,
    /// What is said beside.
    pub aside: String,
}

/// Where the printing of a repeated command goes. Cloning it shares it.
#[derive(Debug, Default, Clone)]
pub struct Recording(Arc<Mutex<Picture>>);

impl Recording {
    /// Adds to the picture.
    pub fn add(&self, draw: impl FnOnce(&mut Picture)) {
        draw(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// The picture so far; the next one begins.
    pub fn take(&self) -> Picture {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Runs `command` again and again. If the first run fails, so does the whole; later the failure is shown in its place, since
/// servers are restarted and objects come and go.
pub async fn repeat(
    session: &Session,
    every: Option<u32>,
    mut command: impl AsyncFnMut() -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let period = seconds(every, PERIOD);
    let recording = Recording::default();
    let mut last: Option<Picture> = None;
    loop {
        let result = session.output.recording(&recording, async || command().await).await;
        let mut picture = recording.take();
        match result {
            Err(error) if !error.is::<Quiet>() => {
                if last.is_none() {
                    return Err(error);
                }
                picture.aside.push_str(&session.output.failure_text(&Failure::from(&error)));
            }
            _ => {}
        }
        repaint(&session.output, &picture, last.as_ref())?;
        last = Some(picture);
        tokio::time::sleep(period).await;
    }
}

/// Shows the next picture: over the last one on a terminal, elsewhere only if it is another one.
fn repaint(output: &Output, picture: &Picture, last: Option<&Picture>) -> anyhow::Result<()> {
    if let Some((rows, _)) = screen() {
        let lines = picture.data.lines().chain(picture.aside.lines()).take(rows.saturating_sub(1));
        let text: String = lines.map(|line| format!("{line}\u{1b}[K\n")).collect();
        let begin = if last.is_none() { clear() } else { "\u{1b}[H" };
        return output.data(&format!("{begin}{text}\u{1b}[J"));
    }
    if last.is_none_or(|last| last.data != picture.data) && !picture.data.is_empty() {
        let between = match output.format {
            _ if last.is_none() => "",
            Format::Table => "\n",
            Format::Yaml => "---\n",
            Format::Json | Format::Name => "",
        };
        output.data(&format!("{between}{}", picture.data))?;
    }
    if last.is_none_or(|last| last.aside != picture.aside) && !picture.aside.is_empty() {
        output.say(picture.aside.trim_end());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_that_read_are_repeated_and_others_are_refused() {
        for path in [&["status"][..], &["static-route", "list"], &["diagnose"], &["federation", "partners", "show"]] {
            assert!(refuse_changes(path).is_ok(), "{path:?}");
        }
        for path in [&["serve"][..], &["static-route", "add"], &["watch"], &["backup"], &["certificate", "watch"]] {
            assert_eq!(refuse_changes(path).unwrap_err().code, "UCF-CLI-WATCH-CHANGES", "{path:?}");
        }
    }
}
