//! A line as bash has it: split into words here, since bash splits at `@`, `=` and `:` too.

/// The line up to the cursor.
#[derive(Debug, PartialEq, Eq)]
pub struct Line {
    /// Its words without quotes; the last is the one that is completed, and can be empty.
    pub words: Vec<String>,
    /// Whether the last word begins inside of quotes that are still open.
    open: bool,
    /// How many characters of the last word stand before what bash would replace.
    kept: usize,
}

impl Line {
    /// The line that bash hands over in `COMP_LINE`, `COMP_POINT` and `COMP_WORDBREAKS`.
    pub fn of_environment() -> Option<Self> {
        let line = std::env::var("COMP_LINE").ok()?;
        let point = std::env::var("COMP_POINT").ok()?.parse().ok()?;
        let breaks = std::env::var("COMP_WORDBREAKS").unwrap_or_else(|_| " \t\n\"'@><=;|&(:".to_owned());
        // A cursor in the midst of a character is behind none.
        Some(Self::split(line.get(..point).unwrap_or(&line), &breaks))
    }

    fn split(line: &str, breaks: &str) -> Self {
        let (mut words, mut word, mut begun) = (Vec::new(), String::new(), false);
        let (mut quote, mut kept) = (None, 0);
        let mut letters = line.chars();
        while let Some(letter) = letters.next() {
            match (letter, quote) {
                (' ' | '\t' | '\n', None) => {
                    if begun {
                        words.push(std::mem::take(&mut word));
                    }
                    (begun, kept) = (false, 0);
                    continue;
                }
                ('\'' | '"', None) => quote = Some(letter),
                (_, Some(open)) if letter == open => quote = None,
                ('\\', None | Some('"')) => word.extend(letters.next()),
                _ => {
                    word.push(letter);
                    if quote.is_none() && breaks.contains(letter) {
                        kept = word.chars().count();
                    }
                }
            }
            begun = true;
        }
        words.push(word);
        // `NAME=value` before the command is none of its words.
        let assignments = words.iter().take_while(|word| is_assignment(word)).count().min(words.len() - 1);
        words.drain(..assignments);
        Self { words, open: quote.is_some(), kept }
    }

    /// A value as bash is to put it in the place of the last part of the word.
    pub fn reply(&self, value: &str) -> String {
        let last = self.words.last().map_or("", String::as_str);
        let kept: String = last.chars().take(self.kept).collect();
        let rest = value.strip_prefix(&kept).unwrap_or(value);
        if self.open {
            return rest.to_owned();
        }
        let special = |c: char| !c.is_alphanumeric() && !"-_./:,=@%+~".contains(c);
        rest.chars().flat_map(|c| special(c).then_some('\\').into_iter().chain([c])).collect()
    }
}

fn is_assignment(word: &str) -> bool {
    let name = |name: &str| {
        !name.is_empty()
            && !name.starts_with(|c: char| c.is_ascii_digit())
            && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
    };
    word.split_once('=').is_some_and(|(before, _)| name(before))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BREAKS: &str = " \t\n\"'@><=;|&(:";

    #[test]
    fn a_line_is_split_as_the_shell_does_it() {
        for (line, words) in [
            ("ucfed ", &["ucfed", ""][..]),
            ("ucfed  user   show al", &["ucfed", "user", "show", "al"]),
            ("A=b UCFED_DATA_DIR=x ucfed user ", &["ucfed", "user", ""]),
            ("ucfed --data-dir='a b' user", &["ucfed", "--data-dir=a b", "user"]),
            (r"ucfed blacklist remove \*.ev", &["ucfed", "blacklist", "remove", "*.ev"]),
            ("ucfed blacklist remove '*.ev", &["ucfed", "blacklist", "remove", "*.ev"]),
            (r#"ucfed "a\"b" '"#, &["ucfed", "a\"b", ""]),
            ("", &[""]),
        ] {
            assert_eq!(Line::split(line, BREAKS).words, words, "{line}");
        }
    }

    #[test]
    fn a_reply_replaces_only_what_bash_takes_for_the_word() {
        for (line, value, reply) in [
            ("ucfed user show al", "alice", "alice"),
            ("ucfed contact grant alice bob@b", "bob@b.test", "b.test"),
            ("ucfed --data-dir=/tm", "--data-dir=/tmp/", "/tmp/"),
            ("ucfed blacklist remove ", "*.evil.test", r"\*.evil.test"),
            ("ucfed blacklist remove '*.e", "*.evil.test", "*.evil.test"),
        ] {
            assert_eq!(Line::split(line, BREAKS).reply(value), reply, "{line}");
        }
    }
}
