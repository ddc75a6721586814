//! Where the parts of a head stand: one pass over the bytes, no allocation up to 24 header lines.

use smallvec::SmallVec;

use super::{
    error::ParseError,
    header::HeaderName,
    lex,
    limits::{HEAD_MAX, Limits},
    method::Method,
};

/// A range of the head; offsets fit 16 bits because [`HEAD_MAX`] does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Span {
    start: u16,
    end: u16,
}

impl Span {
    fn new(start: usize, end: usize) -> Self {
        Self { start: start as u16, end: end as u16 }
    }

    pub(super) fn start(self) -> usize {
        usize::from(self.start)
    }

    pub(super) fn end(self) -> usize {
        usize::from(self.end)
    }

    pub(super) fn of(self, bytes: &[u8]) -> &[u8] {
        bytes.get(self.start()..self.end()).unwrap_or_default()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Start {
    Request { method: Method, token: Span, uri: Span },
    Response { status: u16, reason: Span },
}

/// One header line with its continuation lines.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    pub(super) name: HeaderName,
    /// The whole line, its last CRLF included.
    pub(super) line: Span,
    /// The value without blanks around it.
    pub(super) value: Span,
    /// Length of the written name.
    pub(super) name_length: u16,
}

#[derive(Debug, Clone)]
pub(super) struct Index {
    pub(super) start: Start,
    pub(super) lines: SmallVec<[Line; 24]>,
    /// Offset of the first header line.
    pub(super) first: u16,
    /// Offset after the empty line.
    pub(super) body: u16,
    /// The names that stand at least once, as bits.
    pub(super) seen: u64,
    /// The names that stand on more than one line, as bits.
    pub(super) repeated: u64,
    /// The value of a single sound Content-Length; larger ones are `u64::MAX`.
    pub(super) length: Option<u64>,
    /// The first defect that leaves a request identifiable, so that it can be answered.
    pub(super) defect: Option<ParseError>,
}

impl Index {
    /// Indexes the head that `bytes` begins with. Linear in the length of the head.
    ///
    /// Defects of a request that leave its headers findable are noted in `defect`; all others, and every defect of a
    /// response, are errors.
    pub(super) fn of(bytes: &[u8], limits: &Limits) -> Result<Self, ParseError> {
        let head = limits.head.min(HEAD_MAX);
        // One byte more than allowed is looked at, so that too large and unterminated are told apart.
        let bytes = bytes.get(..head).unwrap_or(bytes);
        let cut = if bytes.len() == head { ParseError::HeadTooLarge } else { ParseError::Unterminated };
        let end = line_end(bytes, 0, &cut)?;
        let mut defect = None;
        let start = start_line(&bytes[..end], &mut defect)?;
        let first = end + 2;
        let mut index = Self {
            start,
            lines: SmallVec::new(),
            first: first as u16,
            body: 0,
            seen: 0,
            repeated: 0,
            length: None,
            defect,
        };
        // A continuation of the start line would become one of whatever line is put above it on the way.
        if matches!(bytes.get(first), Some(b' ' | b'\t')) {
            return Err(ParseError::HeaderLine);
        }
        let mut at = first;
        loop {
            let begin = at;
            let mut end = line_end(bytes, at, &cut)?;
            at = end + 2;
            if end == begin {
                break;
            }
            // A continuation line belongs to the line above it (RFC 3261 §7.3.1).
            while matches!(bytes.get(at), Some(b' ' | b'\t')) {
                end = line_end(bytes, at, &cut)?;
                at = end + 2;
            }
            if index.lines.len() >= limits.headers {
                return Err(ParseError::TooManyHeaders);
            }
            index.line(bytes, begin, end);
        }
        index.body = at as u16;
        match (index.start, &index.defect) {
            (Start::Response { .. }, Some(defect)) => Err(defect.clone()),
            _ => Ok(index),
        }
    }

    fn line(&mut self, bytes: &[u8], begin: usize, end: usize) {
        let text = &bytes[begin..end];
        let Some(colon) = memchr::memchr(b':', text) else {
            self.note(ParseError::HeaderLine);
            return;
        };
        // Blanks before the colon are legal (HCOLON); a fold there is not.
        let mut name_length = colon;
        while name_length > 0 && matches!(text[name_length - 1], b' ' | b'\t') {
            name_length -= 1;
        }
        let written = &text[..name_length];
        let name = HeaderName::of(written);
        if name == HeaderName::Other && !lex::is_token(written) {
            self.note(ParseError::HeaderLine);
            return;
        }
        let value = lex::trim_start(&text[colon + 1..]);
        let value_start = end - value.len();
        let value_end = value_start + lex::trim_end(value).len();
        self.lines.push(Line {
            name,
            line: Span::new(begin, end + 2),
            value: Span::new(value_start, value_end),
            name_length: name_length as u16,
        });
        if name == HeaderName::Other {
            return;
        }
        if self.seen & name.bit() != 0 {
            self.repeated |= name.bit();
        }
        self.seen |= name.bit();
        if name == HeaderName::ContentLength {
            // Equal lengths given twice are refused too: whoever sends them means to be read differently by two parsers.
            if self.repeated & name.bit() != 0 {
                self.length = None;
                self.note(ParseError::ContentLengthTwice);
                return;
            }
            self.length = lex::number(&bytes[value_start..value_end]);
            if self.length.is_none() {
                self.note(ParseError::ContentLength);
            }
        }
    }

    /// Notes the first defect; one of the headers stands above one of the start line, because framing goes by it.
    fn note(&mut self, defect: ParseError) {
        if matches!(self.defect, None | Some(ParseError::StartLine | ParseError::Version)) {
            self.defect = Some(defect);
        }
    }

    pub(super) fn has(&self, name: HeaderName) -> bool {
        self.seen & name.bit() != 0
    }
}

/// The offset of the CRLF that ends the line at `from`. Any other CR or LF on the way is an error.
fn line_end(bytes: &[u8], from: usize, cut: &ParseError) -> Result<usize, ParseError> {
    let rest = bytes.get(from..).ok_or_else(|| cut.clone())?;
    let at = from + memchr::memchr2(b'\r', b'\n', rest).ok_or_else(|| cut.clone())?;
    match (bytes[at], bytes.get(at + 1)) {
        (b'\r', Some(b'\n')) => Ok(at),
        (b'\r', None) => Err(cut.clone()),
        _ => Err(ParseError::LineEnd),
    }
}

fn start_line(line: &[u8], defect: &mut Option<ParseError>) -> Result<Start, ParseError> {
    if line.get(..4).is_some_and(|start| start.eq_ignore_ascii_case(b"SIP/")) {
        return status_line(line);
    }
    // The version is the last word, so that a request line with blanks in the wrong places can still be answered.
    let text = lex::trim_end(line);
    let method_end = memchr::memchr(b' ', text).ok_or(ParseError::StartLine)?;
    let version_start = memchr::memrchr(b' ', text).ok_or(ParseError::StartLine)? + 1;
    let (token, version) = (&text[..method_end], &text[version_start..]);
    if !lex::is_token(token) || !version.get(..4).is_some_and(|start| start.eq_ignore_ascii_case(b"SIP/")) {
        return Err(ParseError::StartLine);
    }
    let uri = Span::new((method_end + 1).min(version_start - 1), version_start - 1);
    if version[4..] != *b"2.0" {
        *defect = Some(ParseError::Version);
    } else if text.len() != line.len() || uri.of(line).is_empty() || uri.of(line).iter().any(|&b| lex::is_lws(b)) {
        *defect = Some(ParseError::StartLine);
    }
    Ok(Start::Request { method: Method::of(token), token: Span::new(0, method_end), uri })
}

fn status_line(line: &[u8]) -> Result<Start, ParseError> {
    let space = memchr::memchr(b' ', line).ok_or(ParseError::StartLine)?;
    if line[4..space] != *b"2.0" {
        return Err(ParseError::Version);
    }
    let digits = line.get(space + 1..space + 4).ok_or(ParseError::StartLine)?;
    let status = lex::number(digits).filter(|status| (100..700).contains(status)).ok_or(ParseError::StartLine)? as u16;
    // The blank after the status is mandatory; the many that leave it out with the reason do no harm.
    let reason = match line.get(space + 4) {
        None => Span::new(line.len(), line.len()),
        Some(b' ') => Span::new(space + 5, line.len()),
        Some(_) => return Err(ParseError::StartLine),
    };
    Ok(Start::Response { status, reason })
}
