//! Answers from a file, in TOML or JSON: the same questions, and nobody is asked.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::Read,
    path::Path,
};

use super::{
    SetupError,
    question::{Asked, Prompt, Question, Reply, Source},
};
use crate::{
    api::Message,
    cli::{error::CliError, files, output::Output},
    model::Fault,
    text::similar,
};

/// The most octets of a file of answers.
pub const MOST: usize = 1024 * 1024;

/// A file of answers: what it says, by the keys of the questions.
#[derive(Debug)]
pub struct File<'a> {
    output: &'a Output,
    answers: BTreeMap<String, String>,
    used: BTreeSet<&'static str>,
}

/// The text of a file of answers, or of standard input for `-`; a little more than [`MOST`] of what is longer.
pub fn text(path: &Path) -> Result<String, CliError> {
    let shown = || path.display().to_string();
    let mut octets = Vec::new();
    let most = MOST as u64 + 1;
    let read = if files::is_stdin(path) {
        std::io::stdin().lock().take(most).read_to_end(&mut octets)
    } else {
        std::fs::File::open(path).and_then(|file| file.take(most).read_to_end(&mut octets))
    };
    read.map_err(|error| CliError::FileRead { file: shown(), reason: error.to_string() })?;
    String::from_utf8(octets).map_err(|_| CliError::FileText { file: shown() })
}

impl<'a> File<'a> {
    /// Reads the text of `file`: JSON if it begins with a brace, else TOML. What no question asks is refused.
    pub fn read(output: &'a Output, file: &str, text: &str, questions: &[&'static Question]) -> Result<Self, Fault> {
        let refuse = |reason: String| SetupError::Form { file: file.to_owned(), reason };
        if text.len() > MOST {
            return Err(refuse(say!("setup-too-long", most = MOST)).into());
        }
        let value: serde_json::Value = if text.trim_start().starts_with('{') {
            serde_json::from_str(text).map_err(|error| refuse(error.to_string()))?
        } else {
            toml::from_str(text).map_err(|error: toml::de::Error| refuse(located(text, &error)))?
        };
        let mut answers = BTreeMap::new();
        flatten("", &value, &mut answers).map_err(|field| refuse(say!("setup-no-single-value", field = field)))?;
        for field in answers.keys() {
            match questions.iter().find(|question| question.key == field) {
                None => return Err(unknown(field, questions).into()),
                Some(question) if question.asked == Asked::Secret => return Err(secret(field).into()),
                Some(_) => {}
            }
        }
        Ok(Self { output, answers, used: BTreeSet::new() })
    }

    /// What must be said when all questions are through: every answer was asked for.
    pub fn finish(&self, questions: &[&'static Question], prompt: impl Fn(&Question) -> Prompt) -> Result<(), Fault> {
        let unasked = questions
            .iter()
            .find(|question| self.answers.contains_key(question.key) && !self.used.contains(question.key));
        match unasked {
            Some(question) => {
                Err(SetupError::FieldUnasked { field: question.key.to_owned(), question: prompt(question).title }
                    .into())
            }
            None => Ok(()),
        }
    }
}

/// Where a TOML text is wrong, in one line; the line itself may hold what nobody is to see.
fn located(text: &str, error: &toml::de::Error) -> String {
    let line = error.span().and_then(|span| text.get(..span.start)).map(|before| before.matches('\n').count() + 1);
    let message = error.message().lines().next().unwrap_or_default();
    line.map_or_else(|| message.to_owned(), |line| say!("setup-at-line", line = line, message = message))
}

/// The single values of a table, by their paths.
fn flatten(path: &str, value: &serde_json::Value, found: &mut BTreeMap<String, String>) -> Result<(), String> {
    use serde_json::Value;
    let text = match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                flatten(&path, value, found)?;
            }
            return Ok(());
        }
        Value::String(text) => text.clone(),
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Array(values) => {
            let texts: Option<Vec<&str>> = values.iter().map(Value::as_str).collect();
            texts.ok_or_else(|| path.to_owned())?.join(",")
        }
        Value::Null => return Err(path.to_owned()),
    };
    found.insert(path.to_owned(), text);
    Ok(())
}

fn unknown(field: &str, questions: &[&'static Question]) -> SetupError {
    let known = questions.iter().filter(|question| question.asked != Asked::Secret).map(|question| question.key);
    let suggestion = similar::closest(field, known).map_or("", |(key, _)| key).to_owned();
    SetupError::FieldUnknown { field: field.chars().take(80).collect(), suggestion }
}

fn secret(field: &str) -> SetupError {
    let group = field.split('.').next().unwrap_or_default();
    SetupError::FieldSecret { field: field.to_owned(), instead: format!("{group}.password_file, {group}.password_env") }
}

impl Source for File<'_> {
    async fn reply(&mut self, question: &'static Question, prompt: &Prompt) -> anyhow::Result<Reply> {
        if let Some(text) = self.answers.get(question.key) {
            self.used.insert(question.key);
            return Ok(Reply::Text(text.clone()));
        }
        match (question.asked, &prompt.default) {
            (Asked::File, _) => Ok(Reply::Nothing),
            (Asked::Anybody, Some(_)) => Ok(Reply::Text(String::new())),
            (Asked::Anybody, None) => Err(missing(question.key, prompt).into()),
            // What a person would type is somewhere else.
            (Asked::Secret, _) => Err(missing(&format!("{}_file", question.key), prompt).into()),
        }
    }

    fn refused(
        &mut self,
        question: &'static Question,
        prompt: &Prompt,
        text: &str,
        fault: Fault,
    ) -> anyhow::Result<()> {
        // What was given there instead of a word may be the password itself.
        if question.key == "user.password" {
            return Err(Fault::from(secret(question.key)).into());
        }
        // Where nothing was given, it is the default that does not hold.
        let input = if text.is_empty() { prompt.default.clone().unwrap_or_default() } else { text.to_owned() };
        let (field, question) = (question.key.to_owned(), prompt.title.clone());
        let (reason, allowed) = (fault.to_string(), prompt.allowed());
        Err(Fault::new(&SetupError::FieldRefused { field, input, question, reason, allowed }).into())
    }

    fn advised(&mut self, advice: Fault) {
        self.output.message(&Message::from(&advice));
    }
}

fn missing(field: &str, prompt: &Prompt) -> Fault {
    let (question, allowed) = (prompt.title.clone(), prompt.allowed());
    SetupError::FieldMissing { field: field.to_owned(), question, allowed }.into()
}

#[cfg(test)]
mod tests {
    use super::{super::questions, *};

    fn read(text: &str) -> Result<BTreeMap<String, String>, Fault> {
        File::read(&Output::default(), "a.toml", text, &questions::all()).map(|file| file.answers)
    }

    #[test]
    fn answers_are_read_from_toml_and_from_json() {
        let toml = "presence_domain = 'a.test'\n[interface]\nport = 5061\n[certificate]\nhosts = ['x.a.test', 'y.a.test']\n\
                    [partner]\ntrusted = true\n";
        let json = r#"{"presence_domain": "a.test", "interface": {"port": 5061}, "partner": {"trusted": true},
                       "certificate": {"hosts": ["x.a.test", "y.a.test"]}}"#;
        let answers = read(toml).unwrap();
        assert_eq!(answers, read(json).unwrap());
        assert_eq!((answers["interface.port"].as_str(), answers["partner.trusted"].as_str()), ("5061", "yes"));
        assert_eq!(answers["certificate.hosts"], "x.a.test,y.a.test");
    }

    #[test]
    fn what_no_question_asks_and_what_is_secret_is_refused() {
        let code = |text: &str| read(text).unwrap_err().code;
        assert_eq!(code("presence_domian = 'a.test'"), "UCF-CLI-SETUP-FIELD-UNKNOWN");
        assert_eq!(code("[interface]\nport = { number = 1 }"), "UCF-CLI-SETUP-FIELD-UNKNOWN");
        assert_eq!(code("[certificate]\npassword = 'x'"), "UCF-CLI-SETUP-FIELD-SECRET");
        assert_eq!(code("[user]\nsecret = 'x'"), "UCF-CLI-SETUP-FIELD-SECRET");
        assert_eq!(code("[interface]\nport = [1]"), "UCF-CLI-SETUP-FORM");
        assert_eq!(code("{"), "UCF-CLI-SETUP-FORM");
        let wrong = read("a = 1\nb = 'secret").unwrap_err();
        assert!(wrong.values.iter().any(|(_, value)| value.starts_with("line 2: ")), "{wrong:?}");
        assert!(!wrong.to_string().contains("secret"), "{wrong}");
    }
}
