//! What is wrong, whose fault it is, and the line that repairs it (design §11).
//!
//! Facts are gathered from the network, the store and the running server, each within a time of its own; judges are pure
//! functions from facts to [`Outcome`]s. Nothing here prints.

mod check;
mod outcome;
pub mod own;
pub mod partner;
mod run;
mod scene;

pub use check::{Actor, Area, Check, Problem, Severity};
pub use outcome::{Outcome, Outcomes, Unknown, Verdict};
pub use run::{Part, Selection, run};
pub use scene::{Listener, Refused, Running, Scene};
