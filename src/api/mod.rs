//! The admin API: HTTP/JSON under `/v1`, its server and its client, one file per noun on each side.

pub mod changed;
pub mod client;
pub mod diagnosis;
pub mod paths;
pub mod problem;
pub mod server;

pub use changed::{Applied, Changed, Message, StepShown};
pub use diagnosis::{Diagnosis, Finding};
pub use problem::Problem;
