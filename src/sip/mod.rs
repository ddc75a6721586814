//! SIP as RFC 3261 has it: messages, their framing on streams, edits, digest authentication and transactions.
//!
//! Nothing here owns a socket, a clock or a task: bytes and instants come in, bytes and events go out. Everything that
//! reads bytes is total: hostile input costs linear time and bounded memory, and ends in a value or a coded error.

pub mod address;
pub mod dialog;
pub mod digest;
pub mod edit;
pub mod error;
pub mod frame;
pub mod header;
pub mod hop;
mod index;
mod lex;
pub mod limits;
pub mod message;
pub mod method;
pub mod nonce;
pub mod params;
pub mod reply;
pub mod request;
pub mod status;
pub mod transaction;
pub mod uri;
pub mod validate;
pub mod via;

#[cfg(test)]
mod differential;
#[cfg(test)]
mod torture;

pub use address::{Contact, NameAddr};
pub use dialog::Dialog;
pub use edit::Edits;
pub use error::ParseError;
pub use frame::{Frame, FrameError, FramerState, Role};
pub use header::HeaderName;
pub use limits::Limits;
pub use message::{CSeq, Message, Valued};
pub use method::Method;
pub use params::Params;
pub use reply::Reply;
pub use request::Request;
pub use uri::{Host, SipUri, Uri};
pub use validate::{Reject, validate_request, validate_response};
pub use via::{Via, ViaTransport};
