//! Hostile XML as a tree, within bounds and in linear time: no document types, no entities, no instructions.

use std::{borrow::Cow, sync::Arc};

use quick_xml::{
    Error, Reader, XmlVersion,
    escape::{EscapeError, resolve_xml_entity},
    events::{BytesDecl, BytesStart, Event},
};

use super::document::DocumentError;

/// The most bytes of a document.
pub(super) const BODY_MOST: usize = 64 * 1024;
/// How deep elements may be nested.
const DEPTH_MOST: usize = 32;
/// The most elements of a document.
const ELEMENTS_MOST: usize = 1_000;
/// The most attributes of an element, declarations of namespaces among them.
const ATTRIBUTES_MOST: usize = 64;
/// The most different namespaces of a document, and the most declarations that hold at one place.
const NAMESPACES_MOST: usize = 64;
/// The longest name of a namespace.
const NAMESPACE_MOST: usize = 256;

/// RFC 3863.
pub(super) const PIDF: &str = "urn:ietf:params:xml:ns:pidf";
/// RFC 4479.
pub(super) const DATA_MODEL: &str = "urn:ietf:params:xml:ns:pidf:data-model";
/// RFC 4480.
pub(super) const RPID: &str = "urn:ietf:params:xml:ns:pidf:rpid";
/// RFC 4481.
pub(super) const TIMED_STATUS: &str = "urn:ietf:params:xml:ns:pidf:timed-status";
/// RFC 6351.
pub(super) const VCARD: &str = "urn:ietf:params:xml:ns:vcard-4.0";
/// RFC 3858.
pub(super) const WATCHER_INFO: &str = "urn:ietf:params:xml:ns:watcherinfo";
/// The namespace of the prefix `xml`.
pub(super) const XML: &str = "http://www.w3.org/XML/1998/namespace";
const XMLNS: &str = "http://www.w3.org/2000/xmlns/";

/// The name of a namespace; empty for none.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Namespace {
    Known(&'static str),
    Other(Arc<str>),
}

impl Namespace {
    pub fn as_str(&self) -> &str {
        match self {
            Self::Known(name) => name,
            Self::Other(name) => name,
        }
    }
}

/// An element with its resolved name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Element {
    pub namespace: Namespace,
    pub name: Box<str>,
    pub attributes: Vec<Attribute>,
    pub children: Vec<Node>,
}

/// An attribute with its resolved name and its normalised value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Attribute {
    pub namespace: Namespace,
    pub name: Box<str>,
    pub value: String,
}

/// What stands in an element. Comments are gone; white space between elements is, too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    pub fn is(&self, namespace: &str, name: &str) -> bool {
        &*self.name == name && self.namespace.as_str() == namespace
    }

    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The value of an attribute without namespace.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attribute_of("", name)
    }

    pub fn attribute_of(&self, namespace: &str, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|a| &*a.name == name && a.namespace.as_str() == namespace)?;
        Some(&found.value)
    }

    /// The text that stands directly within, trimmed.
    pub fn text(&self) -> Cow<'_, str> {
        let mut texts = self.children.iter().filter_map(|node| match node {
            Node::Text(text) => Some(text.as_str()),
            Node::Element(_) => None,
        });
        match (texts.next(), texts.next()) {
            (None, _) => Cow::Borrowed(""),
            (Some(only), None) => Cow::Borrowed(only.trim()),
            (Some(first), Some(second)) => {
                let mut all = [first, second].concat();
                texts.for_each(|text| all.push_str(text));
                Cow::Owned(all.trim().to_owned())
            }
        }
    }
}

/// Whether XML 1.0 has a place for a character.
pub(super) fn is_legal(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

/// Whether a text is a name without colon (Namespaces in XML 1.0, NCName).
fn is_name(text: &str) -> bool {
    let start = |c: char| {
        matches!(c,
            'A'..='Z' | '_' | 'a'..='z' | '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{2ff}'
            | '\u{370}'..='\u{37d}' | '\u{37f}'..='\u{1fff}' | '\u{200c}'..='\u{200d}' | '\u{2070}'..='\u{218f}'
            | '\u{2c00}'..='\u{2fef}' | '\u{3001}'..='\u{d7ff}' | '\u{f900}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fffd}'
            | '\u{10000}'..='\u{effff}')
    };
    let further =
        |c: char| matches!(c, '-' | '.' | '0'..='9' | '\u{b7}' | '\u{300}'..='\u{36f}' | '\u{203f}'..='\u{2040}');
    text.starts_with(start) && text.chars().all(|c| start(c) || further(c))
}

/// Reads a whole document into its root.
pub(super) fn read(body: &[u8]) -> Result<Element, DocumentError> {
    if body.len() > BODY_MOST {
        return Err(DocumentError::TooLarge);
    }
    let text = std::str::from_utf8(body).map_err(|_| DocumentError::Encoding)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if !text.chars().all(is_legal) {
        return Err(DocumentError::NotXml);
    }
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_comments = true;
    let mut tree = Tree::default();
    loop {
        let begun = reader.buffer_position() > 0;
        match reader.read_event().map_err(|_| DocumentError::NotXml)? {
            Event::Decl(_) if begun => return Err(DocumentError::NotXml),
            Event::Decl(declaration) => check(&declaration)?,
            Event::Start(start) => tree.open(&start)?,
            Event::Empty(start) => {
                tree.open(&start)?;
                tree.close();
            }
            Event::End(_) => tree.close(),
            Event::Text(text) if text.contains("]]>") => return Err(DocumentError::NotXml),
            Event::Text(text) => tree.text(&text.xml10_content())?,
            Event::CData(_) if tree.open.is_empty() => return Err(DocumentError::NotXml),
            Event::CData(text) => tree.text(&text.xml10_content())?,
            Event::GeneralRef(_) if tree.open.is_empty() => return Err(DocumentError::NotXml),
            Event::GeneralRef(reference) => match reference.resolve_char_ref().map_err(|_| DocumentError::NotXml)? {
                Some(c) if is_legal(c) => tree.text(c.encode_utf8(&mut [0; 4]))?,
                Some(_) => return Err(DocumentError::NotXml),
                None => tree.text(resolve_xml_entity(&reference).ok_or(DocumentError::EntityReference)?)?,
            },
            Event::Comment(_) => {}
            Event::PI(_) => return Err(DocumentError::Instruction),
            Event::DocType(_) => return Err(DocumentError::Doctype),
            Event::Eof => break,
        }
    }
    match tree.root {
        Some(root) if tree.open.is_empty() => Ok(root),
        _ => Err(DocumentError::NotXml),
    }
}

/// Refuses versions other than 1.0 and encodings other than UTF-8 and its subset.
fn check(declaration: &BytesDecl<'_>) -> Result<(), DocumentError> {
    match declaration.version() {
        Ok(version) if version == "1.0" => {}
        _ => return Err(DocumentError::NotXml),
    }
    match declaration.encoding() {
        None => Ok(()),
        Some(Ok(name)) if ["utf-8", "utf8", "us-ascii"].iter().any(|known| name.eq_ignore_ascii_case(known)) => Ok(()),
        Some(Ok(_)) => Err(DocumentError::Encoding),
        Some(Err(_)) => Err(DocumentError::NotXml),
    }
}

/// A declaration that holds for the elements that are open from `depth` on.
struct Binding {
    prefix: Box<str>,
    namespace: Namespace,
    depth: usize,
}

/// The tree as it grows.
#[derive(Default)]
struct Tree {
    root: Option<Element>,
    open: Vec<Element>,
    elements: usize,
    bindings: Vec<Binding>,
    namespaces: Vec<Arc<str>>,
}

impl Tree {
    fn open(&mut self, start: &BytesStart<'_>) -> Result<(), DocumentError> {
        self.elements += 1;
        if self.open.len() >= DEPTH_MOST || self.elements > ELEMENTS_MOST {
            return Err(DocumentError::TooComplex);
        }
        if self.root.is_some() {
            return Err(DocumentError::NotXml);
        }
        let mut plain = Vec::new();
        for (count, attribute) in start.attributes().enumerate() {
            if count >= ATTRIBUTES_MOST {
                return Err(DocumentError::TooComplex);
            }
            let attribute = attribute.map_err(|_| DocumentError::NotXml)?;
            if attribute.value.contains('<') {
                return Err(DocumentError::NotXml);
            }
            let value =
                attribute.normalized_value_with(XmlVersion::Explicit1_0, 1, resolve_xml_entity).map_err(|error| {
                    match error {
                        Error::Escape(EscapeError::UnrecognizedEntity(..)) => DocumentError::EntityReference,
                        _ => DocumentError::NotXml,
                    }
                })?;
            if !value.chars().all(is_legal) {
                return Err(DocumentError::NotXml);
            }
            match attribute.key.into_inner().strip_prefix("xmlns") {
                Some("") => self.bind("", &value)?,
                Some(prefix) if prefix.starts_with(':') => self.bind(&prefix[1..], &value)?,
                _ => plain.push((attribute.key.into_inner().to_owned(), value.into_owned())),
            }
        }
        let (namespace, name) = self.resolve(start.name().into_inner(), true)?;
        let mut attributes: Vec<Attribute> = Vec::with_capacity(plain.len());
        for (key, value) in plain {
            let (namespace, name) = self.resolve(&key, false)?;
            if attributes.iter().any(|known| known.name == name && known.namespace == namespace) {
                return Err(DocumentError::NotXml);
            }
            attributes.push(Attribute { namespace, name, value });
        }
        self.open.push(Element { namespace, name, attributes, children: Vec::new() });
        Ok(())
    }

    /// That ends match starts has been checked by the reader.
    fn close(&mut self) {
        let Some(mut element) = self.open.pop() else { return };
        self.bindings.truncate(self.bindings.partition_point(|binding| binding.depth <= self.open.len()));
        if element.children.iter().any(|node| matches!(node, Node::Element(_))) {
            element.children.retain(|node| !matches!(node, Node::Text(text) if text.trim().is_empty()));
        }
        match self.open.last_mut() {
            Some(parent) => parent.children.push(Node::Element(element)),
            None => self.root = Some(element),
        }
    }

    fn text(&mut self, text: &str) -> Result<(), DocumentError> {
        let Some(parent) = self.open.last_mut() else {
            let blank = text.chars().all(|c| matches!(c, ' ' | '\t' | '\n' | '\r'));
            return if blank { Ok(()) } else { Err(DocumentError::NotXml) };
        };
        match parent.children.last_mut() {
            Some(Node::Text(before)) => before.push_str(text),
            _ => parent.children.push(Node::Text(text.to_owned())),
        }
        Ok(())
    }

    fn bind(&mut self, prefix: &str, name: &str) -> Result<(), DocumentError> {
        if self.bindings.len() >= NAMESPACES_MOST || name.len() > NAMESPACE_MOST {
            return Err(DocumentError::TooComplex);
        }
        let sound = match prefix {
            "" => name != XML && name != XMLNS,
            "xml" => name == XML,
            "xmlns" => false,
            _ => is_name(prefix) && !name.is_empty() && name != XML && name != XMLNS,
        };
        if !sound {
            return Err(DocumentError::Prefix);
        }
        let known = ["", PIDF, DATA_MODEL, RPID, TIMED_STATUS, VCARD, XML].into_iter().find(|known| *known == name);
        let namespace = match known {
            Some(known) => Namespace::Known(known),
            None => Namespace::Other(self.intern(name)?),
        };
        self.bindings.push(Binding { prefix: prefix.into(), namespace, depth: self.open.len() + 1 });
        Ok(())
    }

    fn intern(&mut self, name: &str) -> Result<Arc<str>, DocumentError> {
        if let Some(known) = self.namespaces.iter().find(|known| &***known == name) {
            return Ok(known.clone());
        }
        if self.namespaces.len() >= NAMESPACES_MOST {
            return Err(DocumentError::TooComplex);
        }
        let name: Arc<str> = name.into();
        self.namespaces.push(name.clone());
        Ok(name)
    }

    fn resolve(&self, qualified: &str, element: bool) -> Result<(Namespace, Box<str>), DocumentError> {
        let (prefix, local) = qualified.split_once(':').unwrap_or(("", qualified));
        if !is_name(local) || (prefix.is_empty() && local.len() != qualified.len()) {
            return Err(DocumentError::NotXml);
        }
        let namespace = match prefix {
            "" if !element => Namespace::Known(""),
            "xml" => Namespace::Known(XML),
            _ => match self.bindings.iter().rev().find(|binding| &*binding.prefix == prefix) {
                Some(binding) => binding.namespace.clone(),
                None if prefix.is_empty() => Namespace::Known(""),
                None => return Err(DocumentError::Prefix),
            },
        };
        Ok((namespace, local.into()))
    }
}
