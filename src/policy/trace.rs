//! The trace of a decision: which rule and which object decided each step. The code that decides writes it down, so that
//! an explanation cannot say anything else than what is done.

use crate::model::{Domain, DomainPattern, PermissionLevel};

crate::coded! {
    /// One step that let a request pass. What stopped it is its refusal.
    pub enum Step {
        /// Who speaks for the From domain (design rule 8).
        Identity { from: Domain, by: &'static str } => "UCF-STEP-IDENTITY", Hint;
        /// Both sides are local.
        Internal { domain: Domain } => "UCF-STEP-INTERNAL", Hint;
        /// No entry of the blacklist blocks the partner (design rule 9).
        NotBlacklisted { domain: Domain, entries: usize } => "UCF-STEP-NOT-BLACKLISTED", Hint;
        /// The explicit level of the partner's domain lets it in (design rule 10).
        Explicit { domain: Domain, level: PermissionLevel, pattern: DomainPattern } => "UCF-STEP-PERMISSION", Hint;
        /// The global level does.
        Global { domain: Domain, level: PermissionLevel } => "UCF-STEP-PERMISSION-GLOBAL", Hint;
    }
}

/// Takes the steps of a decision. Nothing of a step is made unless somebody takes it.
pub trait Trace {
    /// One more step.
    fn note(&mut self, step: impl FnOnce() -> Step);
}

/// For every message: nobody takes them.
impl Trace for () {
    fn note(&mut self, _: impl FnOnce() -> Step) {}
}

/// For explanations.
impl Trace for Vec<Step> {
    fn note(&mut self, step: impl FnOnce() -> Step) {
        self.push(step());
    }
}
