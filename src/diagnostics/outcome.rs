//! What came of the checks.

use super::check::{Actor, Check, Problem, Severity};

crate::coded! {
    /// Why a check cannot know.
    pub enum Unknown {
        /// No server runs here.
        NotRunning => "UCF-UNKNOWN-NOT-RUNNING", Warning;
        /// The time was over before an answer came.
        TimedOut => "UCF-UNKNOWN-TIMED-OUT", Warning;
        /// What has to be there first is not.
        Before { check: String } => "UCF-UNKNOWN-BEFORE", Warning;
        /// It cannot be seen from inside.
        FromInside => "UCF-UNKNOWN-FROM-INSIDE", Warning;
        /// Nobody was there to be asked.
        Unasked { reason: String } => "UCF-UNKNOWN-UNASKED", Warning;
    }
}

/// What came of one check of one subject.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// There is no such problem.
    Ok,
    /// It cannot be known, for this reason.
    Unknown(Unknown),
    /// There is.
    Found {
        /// What was observed.
        problem: Problem,
        /// How bad it is here.
        severity: Severity,
        /// Who must act here.
        actor: Actor,
    },
}

/// What came of one check, and of what: a domain, an interface, a certificate, an address.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// The check.
    pub check: Check,
    /// What was looked at.
    pub subject: String,
    /// What came of it.
    pub verdict: Verdict,
}

impl Outcome {
    /// Whether a problem was found.
    pub fn is_found(&self) -> bool {
        matches!(self.verdict, Verdict::Found { .. })
    }
}

/// Collects what came of the checks of one subject.
#[derive(Debug)]
pub struct Outcomes {
    subject: String,
    all: Vec<Outcome>,
}

impl Outcomes {
    /// Nothing yet, of `subject`.
    pub fn of(subject: impl ToString) -> Self {
        Self { subject: subject.to_string(), all: Vec::new() }
    }

    /// There is no such problem. What else is said of the same check and subject stands.
    pub fn ok(&mut self, check: Check) {
        if !self.all.iter().any(|outcome| outcome.check == check) {
            self.push(check, Verdict::Ok);
        }
    }

    /// It cannot be known.
    pub fn unknown(&mut self, check: Check, why: Unknown) {
        if !self.all.iter().any(|outcome| outcome.check == check) {
            self.push(check, Verdict::Unknown(why));
        }
    }

    /// There is a problem, as bad as it is as a rule.
    pub fn found(&mut self, problem: Problem) {
        let severity = problem.check().severity();
        self.found_as(problem, severity);
    }

    /// There is a problem, and this is how bad it is here.
    pub fn found_as(&mut self, problem: Problem, severity: Severity) {
        let check = problem.check();
        // What is found ousts what was thought before.
        self.all.retain(|outcome| outcome.check != check || matches!(outcome.verdict, Verdict::Found { .. }));
        self.push(check, Verdict::Found { problem, severity, actor: check.actor() });
    }

    /// A problem if there is one, otherwise none.
    pub fn settle(&mut self, check: Check, problem: Option<Problem>) {
        match problem {
            Some(problem) => self.found(problem),
            None => self.ok(check),
        }
    }

    fn push(&mut self, check: Check, verdict: Verdict) {
        let outcome = Outcome { check, subject: self.subject.clone(), verdict };
        if !self.all.contains(&outcome) {
            self.all.push(outcome);
        }
    }

    /// Everything that was said.
    pub fn into_vec(self) -> Vec<Outcome> {
        self.all
    }
}
