//! What is longer than the screen goes through a pager, on a terminal and nowhere else.

use std::{
    io::{self, Write},
    process::{Command, Stdio},
};

use comfy_table::{ContentArrangement, Table};
use dialoguer::console::{Term, measure_text_width};
use tokio::signal::unix::{Signal, SignalKind, signal};

/// Rows and columns of the terminal that stdout is; none if it is no terminal.
pub fn screen() -> Option<(usize, usize)> {
    let terminal = Term::stdout();
    if !terminal.is_term() {
        return None;
    }
    let (rows, columns) = terminal.size_checked()?;
    // Terminals that do not know their size say 0.
    (rows > 0 && columns > 0).then_some((rows.into(), columns.into()))
}

/// Whether `text` takes more rows than the screen has, its long lines folded.
fn is_longer_than(text: &str, (rows, columns): (usize, usize)) -> bool {
    let taken = |line: &str| measure_text_width(line).div_ceil(columns).max(1);
    text.lines().map(taken).sum::<usize>() >= rows
}

/// The pager that is wanted: `UCFED_PAGER` before `PAGER` before `less`. An empty one and `cat` are none.
fn wanted() -> Option<Command> {
    let named = ["UCFED_PAGER", "PAGER"].iter().find_map(|name| std::env::var(name).ok());
    let mut command = match named.as_deref().map(str::trim) {
        Some("" | "cat") => return None,
        Some(named) => {
            let mut shell = Command::new("sh");
            shell.args(["-c", named]);
            shell
        }
        None => Command::new("less"),
    };
    if std::env::var_os("LESS").is_none() {
        // It ends by itself where all fits, shows colours, and leaves what was shown on the screen.
        command.env("LESS", "FRX");
    }
    Some(command)
}

/// Shows `text` in a pager; `false` if it is to be printed after all, as no pager is wanted, needed or there.
pub fn show(text: &str) -> bool {
    let Some(mut command) = screen().filter(|screen| is_longer_than(text, *screen)).and_then(|_| wanted()) else {
        return false;
    };
    let _interrupts = interrupts();
    let Ok(mut pager) = command.stdin(Stdio::piped()).spawn() else { return false };
    let written = match pager.stdin.take() {
        Some(mut to) => to.write_all(text.as_bytes()),
        None => Ok(()),
    };
    match pager.wait() {
        // The shell found no such program, and so has read nothing.
        Ok(status) if matches!(status.code(), Some(126 | 127)) => false,
        // Who has seen enough closes it before the end.
        _ => written.is_ok() || written.is_err_and(|error| error.kind() == io::ErrorKind::BrokenPipe),
    }
}

/// A table as text, folded to the width of the terminal if it is wider than that; elsewhere each row is one line.
pub fn fitted(mut table: Table) -> String {
    let text = table.trim_fmt();
    let Some((_, columns)) = screen() else { return text };
    if text.lines().all(|line| measure_text_width(line) <= columns) {
        return text;
    }
    table.set_content_arrangement(ContentArrangement::Dynamic).set_width(columns.try_into().unwrap_or(u16::MAX));
    table.trim_fmt()
}

/// The help that was asked for.
pub fn help(asked: &clap::Error, coloured: bool) -> String {
    let help = asked.render();
    if coloured { help.ansi().to_string() } else { help.to_string() }
}

/// Ctrl-C belongs to the pager while it runs.
fn interrupts() -> Option<(Option<tokio::runtime::Runtime>, Signal)> {
    if tokio::runtime::Handle::try_current().is_ok() {
        return Some((None, signal(SignalKind::interrupt()).ok()?));
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().ok()?;
    let interrupts = {
        let _entered = runtime.enter();
        signal(SignalKind::interrupt()).ok()?
    };
    Some((Some(runtime), interrupts))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_longer_than_the_screen_if_its_folded_lines_do_not_leave_one_for_the_prompt() {
        assert!(!is_longer_than("a\nb\n", (3, 10)));
        assert!(is_longer_than("a\nb\nc\n", (3, 10)));
        assert!(is_longer_than("a\n01234567890\n", (3, 10)));
        assert!(!is_longer_than("\u{1b}[1;31m0123456789\u{1b}[0m\n", (3, 10)));
    }
}
