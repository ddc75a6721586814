//! How large a message may be.

/// The largest head that can be indexed at all, in bytes: the index holds 16-bit offsets.
pub const HEAD_MAX: usize = u16::MAX as usize;

/// Bounds on one message, all in bytes but `headers`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Start line, header lines and the empty line; more than [`HEAD_MAX`] counts as [`HEAD_MAX`].
    pub head: usize,
    /// The body.
    pub body: usize,
    /// Header lines.
    pub headers: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { head: 16 * 1024, body: 64 * 1024, headers: 128 }
    }
}
