//! Compact XML, piece by piece; what exceeds the bound is taken back.

use std::{collections::HashMap, fmt::Write as _};

use super::xml::{DATA_MODEL, Element, Namespace, Node, PIDF, RPID, TIMED_STATUS, VCARD, WATCHER_INFO, XML, is_legal};

/// Writes pieces of a document whose root comes last, when it is known which namespaces they use. Names are given with
/// their namespace; prefixes are made here, the same for the same pieces.
#[derive(Default)]
pub(super) struct Writer {
    out: String,
    declared: Vec<Namespace>,
    index: HashMap<Namespace, usize>,
    /// How long the declarations are.
    declarations: usize,
    /// How long the pieces are that were taken and not put back.
    taken: usize,
}

/// The prefixes that stock clients look for without regard to what is declared (baresip matches `<rpid:busy/>`).
fn usual(namespace: &str) -> Option<&'static str> {
    match namespace {
        DATA_MODEL => Some("dm"),
        RPID => Some("rpid"),
        TIMED_STATUS => Some("ts"),
        XML => Some("xml"),
        _ => None,
    }
}

/// Whether elements of a namespace stand without prefix.
fn bare(namespace: &str) -> bool {
    namespace.is_empty() || [PIDF, VCARD, WATCHER_INFO].contains(&namespace)
}

impl Writer {
    /// The bytes so far, with the declarations of namespaces and what was taken.
    pub fn len(&self) -> usize {
        self.out.len() + self.declarations + self.taken
    }

    /// Writes a piece unless the whole would be longer than `most`. The answer says whether it fits.
    pub fn fit(&mut self, most: usize, piece: impl FnOnce(&mut Self)) -> bool {
        let (length, declared) = (self.out.len(), self.declared.len());
        piece(self);
        let fits = self.len() <= most;
        if !fits {
            self.out.truncate(length);
            for namespace in self.declared.drain(declared..) {
                self.index.remove(&namespace);
                self.declarations -= declaration(&namespace);
            }
        }
        fits
    }

    /// Writes the prefix of a namespace with its colon, declared from now on.
    fn prefix(&mut self, namespace: &Namespace) {
        let usual = usual(namespace.as_str());
        if usual != Some("xml") && !self.index.contains_key(namespace) {
            self.index.insert(namespace.clone(), self.declared.len());
            self.declared.push(namespace.clone());
            self.declarations += declaration(namespace);
        }
        match (usual, self.index.get(namespace)) {
            (Some(usual), _) => self.out.push_str(usual),
            (None, Some(at)) => _ = write!(self.out, "n{at}"),
            (None, None) => {}
        }
        self.out.push(':');
    }

    fn name(&mut self, namespace: &Namespace, name: &str) {
        if !bare(namespace.as_str()) {
            self.prefix(namespace);
        }
        self.out.push_str(name);
    }

    /// `<name a="b">` in a namespace of an RFC.
    pub fn open(&mut self, namespace: &'static str, name: &str, attributes: &[(&str, &str)]) {
        self.out.push('<');
        self.name(&Namespace::Known(namespace), name);
        for (name, value) in attributes {
            self.attribute(name, value);
        }
        self.out.push('>');
    }

    /// `</name>`
    pub fn close(&mut self, namespace: &'static str, name: &str) {
        self.out.push_str("</");
        self.name(&Namespace::Known(namespace), name);
        self.out.push('>');
    }

    /// `<name/>`
    pub fn empty(&mut self, namespace: &'static str, name: &str) {
        self.open(namespace, name, &[]);
        self.out.pop();
        self.out.push_str("/>");
    }

    /// `<name a="b">text</name>`
    pub fn leaf(&mut self, namespace: &'static str, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.open(namespace, name, attributes);
        escape(&mut self.out, text);
        self.close(namespace, name);
    }

    /// An element that somebody published, as it is but for its prefixes, which are no part of a name, and for `id`s: they
    /// would not stay unique. `id` is the new one of this element itself.
    pub fn element(&mut self, element: &Element, id: Option<&str>) {
        self.nested(element, id, PIDF);
    }

    fn nested(&mut self, element: &Element, id: Option<&str>, default: &str) {
        let namespace = element.namespace.as_str();
        self.out.push('<');
        self.name(&element.namespace, &element.name);
        let default = if bare(namespace) && namespace != default {
            self.attribute("xmlns", namespace);
            namespace
        } else {
            default
        };
        if let Some(id) = id {
            self.attribute("id", id);
        }
        let of_presence = namespace.starts_with(PIDF);
        for attribute in &element.attributes {
            let unique = &*attribute.name == "id"
                && match attribute.namespace.as_str() {
                    "" => of_presence,
                    other => other == XML,
                };
            if unique {
                continue;
            }
            self.out.push(' ');
            if !attribute.namespace.as_str().is_empty() {
                self.prefix(&attribute.namespace);
            }
            self.value(&attribute.name, &attribute.value);
        }
        if element.children.is_empty() {
            self.out.push_str("/>");
            return;
        }
        self.out.push('>');
        for node in &element.children {
            match node {
                Node::Element(element) => self.nested(element, None, default),
                Node::Text(text) => escape(&mut self.out, text),
            }
        }
        self.out.push_str("</");
        self.name(&element.namespace, &element.name);
        self.out.push('>');
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.out.push(' ');
        self.value(name, value);
    }

    fn value(&mut self, name: &str, value: &str) {
        self.out.push_str(name);
        self.out.push_str("=\"");
        escape_value(&mut self.out, value);
        self.out.push('"');
    }

    /// Takes out what was written since the last time, to be put back elsewhere: the order in which pieces are written
    /// decides which of them still fit, not where they stand.
    pub fn take(&mut self) -> String {
        self.taken += self.out.len();
        std::mem::take(&mut self.out)
    }

    /// Puts back what was taken.
    pub fn put(&mut self, piece: &str) {
        self.taken -= piece.len();
        self.out.push_str(piece);
    }

    /// Forgets what was taken.
    pub fn drop_taken(&mut self, piece: &str) {
        self.taken -= piece.len();
    }

    /// The document whose root holds what was written.
    pub fn finish(&self, namespace: &str, root: &str, attributes: &[(&str, &str)]) -> String {
        let mut whole = String::with_capacity(self.len() + 200);
        let _ = write!(whole, "<?xml version=\"1.0\" encoding=\"UTF-8\"?><{root} xmlns=\"{namespace}\"");
        for (at, namespace) in self.declared.iter().enumerate() {
            match usual(namespace.as_str()) {
                Some(usual) => _ = write!(whole, " xmlns:{usual}=\""),
                None => _ = write!(whole, " xmlns:n{at}=\""),
            }
            escape_value(&mut whole, namespace.as_str());
            whole.push('"');
        }
        for (name, value) in attributes {
            let _ = write!(whole, " {name}=\"");
            escape_value(&mut whole, value);
            whole.push('"');
        }
        let _ = write!(whole, ">{}</{root}>", self.out);
        whole
    }
}

/// The most bytes of a declaration.
fn declaration(namespace: &Namespace) -> usize {
    let mut escaped = String::new();
    escape_value(&mut escaped, namespace.as_str());
    escaped.len() + " xmlns:n00000=\"\"".len()
}

/// Text of an element; what XML cannot carry is left out.
fn escape(out: &mut String, text: &str) {
    for c in text.chars().filter(|c| is_legal(*c)) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\r' => out.push_str("&#13;"),
            c => out.push(c),
        }
    }
}

/// The value of an attribute, in double quotes.
fn escape_value(out: &mut String, text: &str) {
    for c in text.chars().filter(|c| is_legal(*c)) {
        match c {
            '"' => out.push_str("&quot;"),
            '\t' => out.push_str("&#9;"),
            '\n' => out.push_str("&#10;"),
            c => escape(out, c.encode_utf8(&mut [0; 4])),
        }
    }
}
