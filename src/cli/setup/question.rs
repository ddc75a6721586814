//! One question, and the walk through all of them: forwards, back, and again where an answer is refused. Who answers is a
//! [`Source`]: a person at a terminal, or a file.

use std::collections::BTreeMap;

use super::{SetupError, answers::Answers, surroundings::Surroundings};
use crate::{
    cli::language::{part, said},
    model::Fault,
};

/// One question of the wizard.
#[derive(Debug)]
pub struct Question {
    /// What the file of answers calls it: `interface.port`.
    pub key: &'static str,
    /// The group that it belongs to, a number from 1.
    pub group: usize,
    /// Who is asked.
    pub asked: Asked,
    /// Whether it is asked at all after the answers so far.
    pub applies: fn(&State) -> bool,
    /// How it is put.
    pub prompt: fn(&State) -> Prompt,
    /// Takes the answer, or says why not.
    pub take: fn(&mut State, &str) -> Result<Next, Fault>,
}

/// Who is asked a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Whoever answers.
    Anybody,
    /// Only a person, who types it unseen: a secret.
    Secret,
    /// Only a file: where a secret is, instead of the secret.
    File,
}

/// What comes after an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// The next question.
    On,
    /// An earlier question again; the reason is what a file is refused with.
    Again(&'static str, Fault),
}

/// How a question is put.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Prompt {
    /// What is asked for, a few words.
    pub title: String,
    /// What it is, and what follows from it.
    pub explanation: String,
    /// More, for who asks.
    pub help: String,
    /// The answers to choose from; empty where anything can be typed.
    pub choices: Vec<Choice>,
    /// Whether other answers than the choices are taken, too.
    pub open: bool,
    /// What an empty answer means; none where there must be an answer.
    pub default: Option<String>,
}

/// One answer to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The word for it.
    pub word: String,
    /// What it means.
    pub meaning: String,
}

impl Choice {
    /// A choice.
    pub fn new(word: impl Into<String>, meaning: impl Into<String>) -> Self {
        Self { word: word.into(), meaning: meaning.into() }
    }

    /// A choice whose meaning is the part of that name in the words with the id `id`.
    pub fn worded(id: &str, word: &str) -> Self {
        Self::new(word, part(id, word, &[]))
    }
}

impl Prompt {
    /// A question in the words with the id `id`: its title, and the parts `.about` and `.more`.
    pub fn worded(id: &str, values: &[(&str, String)]) -> Self {
        let (explanation, help) = (part(id, "about", values), part(id, "more", values));
        Self { title: said(id, values), explanation, help, ..Self::default() }
    }

    /// The word that was meant: choices may be named by their number.
    fn meant<'a>(&'a self, text: &'a str) -> &'a str {
        let number = text.parse::<usize>().ok().filter(|number| *number > 0);
        number.and_then(|number| self.choices.get(number - 1)).map_or(text, |choice| &choice.word)
    }

    /// The answers that are allowed, in one line.
    pub fn allowed(&self) -> String {
        let mut words: Vec<&str> = self.choices.iter().map(|choice| choice.word.as_str()).collect();
        if self.open && !words.is_empty() {
            words.push("…");
        }
        match &self.default {
            _ if !words.is_empty() => words.join(", "),
            Some(default) => format!("{default}, …"),
            None => self.title.clone(),
        }
    }
}

/// What is known while the questions are gone through.
#[derive(Debug, Default)]
pub struct State {
    /// The answers so far.
    pub answers: Answers,
    /// The host, and what is configured already.
    pub around: Surroundings,
    /// Whether a file answers.
    pub unattended: bool,
    /// What is to be said about the last answer.
    pub advice: Vec<Fault>,
    /// What was answered, as text, by key: the default when a question comes again, and what is saved.
    texts: BTreeMap<&'static str, Told>,
}

#[derive(Debug, Clone)]
struct Told {
    text: String,
    /// Whether it was typed; what was only agreed to changes with what it follows from.
    typed: bool,
}

impl State {
    /// Before the first question.
    pub fn new(around: Surroundings, unattended: bool) -> Self {
        Self { around, unattended, ..Self::default() }
    }

    /// What was answered to the questions that were asked, in their order: for another file of answers.
    pub fn told(&self, questions: &[&'static Question]) -> Vec<(&'static str, String)> {
        let asked = questions.iter().filter(|question| question.asked != Asked::Secret && (question.applies)(self));
        asked.filter_map(|question| Some((question.key, self.texts.get(question.key)?.text.clone()))).collect()
    }
}

/// What comes back when a question is put.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// An answer; an empty one is the default.
    Text(String),
    /// Back to the question before.
    Back,
    /// A file has nothing to say where it need not.
    Nothing,
}

/// Who answers.
pub trait Source {
    /// Puts a question.
    async fn reply(&mut self, question: &'static Question, prompt: &Prompt) -> anyhow::Result<Reply>;

    /// An answer is refused. An error ends the walk; otherwise the question is put again.
    fn refused(&mut self, question: &'static Question, prompt: &Prompt, text: &str, fault: Fault)
    -> anyhow::Result<()>;

    /// Something is to be said about an answer that was taken.
    fn advised(&mut self, advice: Fault);
}

/// Goes through `questions` from number `at` on. `trail` are the questions that were answered before, for the way back.
pub async fn walk(
    questions: &[&'static Question],
    state: &mut State,
    source: &mut impl Source,
    trail: &mut Vec<usize>,
    mut at: usize,
) -> anyhow::Result<()> {
    while let Some(question) = questions.get(at) {
        if !(question.applies)(state) {
            at += 1;
            continue;
        }
        let mut prompt = (question.prompt)(state);
        let before = state.texts.get(question.key);
        if let Some(told) = before.filter(|told| told.typed && question.asked == Asked::Anybody) {
            prompt.default = Some(told.text.clone());
        }
        let (text, typed) = match source.reply(question, &prompt).await? {
            Reply::Back => {
                at = trail.pop().unwrap_or(at);
                continue;
            }
            Reply::Nothing => {
                at += 1;
                continue;
            }
            Reply::Text(text) if question.asked == Asked::Secret => (text, true),
            Reply::Text(text) if text.trim().is_empty() => match prompt.default.clone() {
                Some(default) => (default, before.is_some_and(|told| told.typed)),
                None => {
                    let fault = SetupError::Empty { question: prompt.title.clone(), allowed: prompt.allowed() };
                    source.refused(question, &prompt, &text, fault.into())?;
                    continue;
                }
            },
            // In a file a number is itself.
            Reply::Text(text) if state.unattended => (text.trim().to_owned(), true),
            Reply::Text(text) => (prompt.meant(text.trim()).to_owned(), true),
        };
        match (question.take)(state, &text) {
            Ok(next) => {
                if question.asked != Asked::Secret {
                    state.texts.insert(question.key, Told { text: text.clone(), typed });
                }
                state.advice.drain(..).for_each(|advice| source.advised(advice));
                match next {
                    Next::On => {
                        trail.push(at);
                        at += 1;
                    }
                    Next::Again(key, fault) => {
                        source.refused(question, &prompt, &text, fault)?;
                        state.texts.remove(question.key);
                        at = position(questions, key).unwrap_or(at);
                        trail.retain(|asked| *asked < at);
                    }
                }
            }
            Err(fault) => {
                state.advice.clear();
                source.refused(question, &prompt, &text, fault)?;
            }
        }
    }
    Ok(())
}

/// The number of the question with that key.
pub fn position(questions: &[&'static Question], key: &str) -> Option<usize> {
    questions.iter().position(|question| question.key == key)
}

/// Reads yes or no.
pub fn yes_or_no(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "yes" | "y" | "true" | "on" | "ja" | "j" => Some(true),
        "no" | "n" | "false" | "off" | "nein" => Some(false),
        _ => None,
    }
}

/// The choices of a question that is answered by yes or no, and has the words with the id `id`.
pub fn yes_no(id: &str) -> Vec<Choice> {
    ["yes", "no"].map(|word| Choice::worded(id, word)).into()
}

/// The word for yes or no.
pub fn yes_word(yes: bool) -> Option<String> {
    Some(if yes { "yes" } else { "no" }.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(key: &'static str, take: fn(&mut State, &str) -> Result<Next, Fault>) -> Question {
        let prompt = |_: &State| Prompt { title: "A".to_owned(), default: Some("one".to_owned()), ..Prompt::default() };
        Question { key, group: 1, asked: Asked::Anybody, applies: |_| true, prompt, take }
    }

    fn asked(questions: [Question; 3], replies: Vec<Reply>) -> (Vec<(&'static str, String)>, Vec<String>) {
        struct Script {
            replies: std::vec::IntoIter<Reply>,
            seen: Vec<String>,
        }
        impl Source for Script {
            async fn reply(&mut self, question: &'static Question, prompt: &Prompt) -> anyhow::Result<Reply> {
                self.seen.push(format!("{} [{}]", question.key, prompt.default.clone().unwrap_or_default()));
                Ok(self.replies.next().unwrap_or(Reply::Text(String::new())))
            }
            fn refused(
                &mut self,
                question: &'static Question,
                _: &Prompt,
                text: &str,
                fault: Fault,
            ) -> anyhow::Result<()> {
                self.seen.push(format!("{} refuses {text}: {}", question.key, fault.code));
                Ok(())
            }
            fn advised(&mut self, _: Fault) {}
        }
        let questions: Vec<&'static Question> =
            questions.into_iter().map(|question| &*Box::leak(Box::new(question))).collect();
        let mut state = State::default();
        let mut script = Script { replies: replies.into_iter(), seen: Vec::new() };
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(walk(&questions, &mut state, &mut script, &mut Vec::new(), 0)).unwrap();
        (state.told(&questions), script.seen)
    }

    fn text(text: &str) -> Reply {
        Reply::Text(text.to_owned())
    }

    const ANY: fn(&mut State, &str) -> Result<Next, Fault> = |_, _| Ok(Next::On);

    #[test]
    fn an_empty_answer_is_the_default_and_back_keeps_what_was_typed() {
        let replies = vec![text("x"), text(""), Reply::Back, Reply::Back, Reply::Back, text(""), text("y")];
        let (told, seen) = asked([open("a", ANY), open("b", ANY), open("c", ANY)], replies);
        assert_eq!(seen, ["a [one]", "b [one]", "c [one]", "b [one]", "a [x]", "a [x]", "b [one]", "c [one]"]);
        assert_eq!(told, [("a", "x".to_owned()), ("b", "y".to_owned()), ("c", "one".to_owned())]);
    }

    #[test]
    fn a_refused_answer_is_asked_for_again_and_an_answer_can_lead_back() {
        let picky =
            open(
                "b",
                |_, text| if text == "no" { Err(SetupError::Yes { input: "no".into() }.into()) } else { Ok(Next::On) },
            );
        let leads = open("c", |state, text| {
            Ok(if text == "again" && state.texts.contains_key("b") {
                Next::Again("a", SetupError::Yes { input: "again".into() }.into())
            } else {
                Next::On
            })
        });
        let replies = vec![text("x"), text("no"), text("z"), text("again"), Reply::Back];
        let (told, seen) = asked([open("a", ANY), picky, leads], replies);
        assert_eq!(
            seen,
            [
                "a [one]",
                "b [one]",
                "b refuses no: UCF-CLI-SETUP-YES",
                "b [one]",
                "c [one]",
                "c refuses again: UCF-CLI-SETUP-YES",
                "a [x]",
                "a [x]",
                "b [z]",
                "c [one]"
            ]
        );
        assert_eq!(told[0].1, "x");
    }

    #[test]
    fn a_choice_can_be_named_by_its_number() {
        let choices = vec![Choice::new("mtls", ""), Choice::new("tls", "")];
        let prompt = Prompt { choices, ..Prompt::default() };
        assert_eq!(["1", "2", "3", "0", "tls"].map(|text| prompt.meant(text)), ["mtls", "tls", "3", "0", "tls"]);
    }
}
