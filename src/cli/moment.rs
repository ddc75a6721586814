//! Moments as people write them: a time, a day, or how far it is from now.

use jiff::{Span, Timestamp, Zoned, civil};

use super::error::CliError;
use crate::model::Fault;

/// Reads a time, a day (its end, here) or a span from now.
pub fn until(input: &str) -> Result<Timestamp, Fault> {
    let end = |day: civil::Date| day.tomorrow().map(civil::Date::into);
    // To the second, so that it reads well.
    let ahead = |now: &Zoned, span| Timestamp::from_second(now.checked_add(span)?.timestamp().as_second());
    read(input, end, ahead).map_err(|_| CliError::Time { input: input.to_owned() }.into())
}

/// Reads a time, a day (its beginning, here) or how long ago.
pub fn since(input: &str) -> Result<Timestamp, Fault> {
    let begin = |day: civil::Date| Ok(day.into());
    let ago = |now: &Zoned, span| Ok(now.checked_sub(span)?.timestamp());
    read(input, begin, ago).map_err(|_| CliError::Since { input: input.chars().take(80).collect() }.into())
}

fn read(
    input: &str,
    of_day: impl Fn(civil::Date) -> Result<civil::DateTime, jiff::Error>,
    from_now: impl Fn(&Zoned, Span) -> Result<Timestamp, jiff::Error>,
) -> Result<Timestamp, jiff::Error> {
    let text = input.trim();
    if let Ok(time) = text.parse() {
        return Ok(time);
    }
    let now = Zoned::now();
    if let Ok(span) = text.parse() {
        return from_now(&now, span);
    }
    // A date and time reads as a date too.
    let local = if text.contains([':', 'T', 't']) { text.parse()? } else { of_day(text.parse()?)? };
    Ok(local.to_zoned(now.time_zone().clone())?.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_end_is_a_time_a_day_or_a_span() {
        assert_eq!(until("2026-12-31T18:00:00Z").unwrap().to_string(), "2026-12-31T18:00:00Z");
        let day = until("2026-12-31").unwrap();
        assert_eq!(until("2026-12-31T00:00").unwrap().duration_until(day).as_hours(), 24);
        let soon = until("12h").unwrap().duration_since(Timestamp::now()).as_secs();
        assert!((12 * 3600 - 2..=12 * 3600).contains(&soon), "{soon}");
        assert!(until("30d").is_ok() && until("2 weeks").is_ok());
        for wrong in ["", "tomorrow", "31.12.2026", "12"] {
            assert_eq!(until(wrong).unwrap_err().code, "UCF-CLI-TIME", "{wrong}");
        }
    }

    #[test]
    fn a_beginning_is_a_time_a_day_or_how_long_ago() {
        assert_eq!(since("2026-12-31T18:00:00Z").unwrap().to_string(), "2026-12-31T18:00:00Z");
        let day = since("2026-12-31").unwrap();
        assert_eq!(day, since("2026-12-31T00:00").unwrap());
        let then = since("24h").unwrap();
        let ago = Timestamp::now().duration_since(then).as_secs();
        assert!((24 * 3600..=24 * 3600 + 2).contains(&ago), "{ago}");
        for wrong in ["", "yesterday", "31.12.2026", "12"] {
            assert_eq!(since(wrong).unwrap_err().code, "UCF-CLI-SINCE", "{wrong}");
        }
    }
}
