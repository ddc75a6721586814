//! A diagnosis, heard outcome by outcome.

use super::{Client, ClientError, ReachError, lines::Lines, post, refusal};
use crate::api::{
    Diagnosis, Finding,
    diagnosis::{DiagnosisAsk, DiagnosisLine},
    paths,
};

/// The most octets of the whole answer.
const ANSWER_MOST: usize = 64 * 1024 * 1024;

impl Client {
    /// Asks for a diagnosis; `told` hears of each outcome as soon as it is known.
    pub async fn diagnose(&self, ask: &DiagnosisAsk, mut told: impl FnMut(&Finding)) -> Result<Diagnosis, ClientError> {
        let answer = async {
            let (status, _, mut coming) = self.transport.begin(post(paths::DIAGNOSIS).json(ask), &self.options).await?;
            let unread = |reason: String| ReachError::Answer { status: status.as_u16(), reason };
            let (mut lines, mut read) = (Lines::default(), 0);
            let mut whole = None;
            while let Some(piece) = coming.next().await? {
                read += piece.len();
                if read > ANSWER_MOST {
                    return Err(unread(format!("more than {ANSWER_MOST} octets")));
                }
                lines.take(&piece);
                while status.is_success()
                    && let Some(line) = lines.line()
                {
                    match serde_json::from_slice(&line).map_err(|error| unread(error.to_string()))? {
                        DiagnosisLine::Outcome(finding) => told(&finding),
                        DiagnosisLine::Diagnosis(diagnosis) => whole = Some(*diagnosis),
                    }
                }
            }
            Ok((status, whole, lines))
        };
        let (status, whole, lines) = self.in_time(answer).await?;
        if !status.is_success() {
            return Err(refusal(status, lines.rest()));
        }
        let cut =
            || ReachError::Answer { status: status.as_u16(), reason: "it ends before the diagnosis does".to_owned() };
        Ok(whole.ok_or_else(cut)?)
    }
}
