//! An answer of lines that is still coming.

/// What came of it and was not read yet.
#[derive(Debug, Default)]
pub(super) struct Lines {
    rest: Vec<u8>,
}

impl Lines {
    /// Takes the next piece.
    pub(super) fn take(&mut self, piece: &[u8]) {
        self.rest.extend_from_slice(piece);
    }

    /// The next line that is whole, with its end.
    pub(super) fn line(&mut self) -> Option<Vec<u8>> {
        let end = self.rest.iter().position(|octet| *octet == b'\n')?;
        Some(self.rest.drain(..=end).collect())
    }

    /// What is no whole line yet.
    pub(super) fn rest(&self) -> &[u8] {
        &self.rest
    }
}
