//! The checks themselves: all of them, one of them at length, and the form of the JSON.

use serde_json::{Map, Value, json};
use utoipa::{PartialSchema, ToSchema};

use super::{Session, text, translation};
use crate::{
    api::{
        Diagnosis,
        diagnosis::{CheckView, SCHEMA},
        server::diagnosis::named,
    },
    cli::{language::label, output::Format},
    diagnostics::Check,
    model::Fault,
};

/// All checks.
pub fn list(session: &Session) -> anyhow::Result<()> {
    let views: Vec<CheckView> = Check::ALL.iter().copied().map(CheckView::from).collect();
    let row = |view: &CheckView| {
        let actor = serde_json::to_value(view.actor).unwrap_or_default();
        let actor = actor.as_str().unwrap_or_default().to_owned();
        vec![view.id.clone(), text::severity(view.severity), label(&actor), translation::check(view.clone()).title]
    };
    session.output.list(
        &views,
        &say!("none-checks"),
        &["check", "severity", "who acts", "in order when"],
        row,
        |view| view.id.clone(),
    )
}

/// The checks that `id` names, at length.
pub fn explain(session: &Session, id: &str) -> anyhow::Result<()> {
    named(id).map_err(Fault::from)?;
    let views: Vec<CheckView> =
        Check::ALL.iter().copied().filter(|check| check.is_named_by(id)).map(CheckView::from).collect();
    match session.output.format {
        Format::Table => {
            let texts: Vec<String> =
                views.into_iter().map(translation::check).map(|view| text::explained(&view)).collect();
            session.output.data(&texts.join("\n"))
        }
        // One is an object, several are a list.
        _ => match views.as_slice() {
            [view] => session.output.show(view, |_| crate::cli::output::columns(&[]), |view| vec![view.id.clone()]),
            views => session.output.list(views, "", &[], |_| Vec::new(), |view| view.id.clone()),
        },
    }
}

/// The JSON Schema of a diagnosis.
pub fn schema() -> anyhow::Result<String> {
    let mut schemas = Vec::new();
    Diagnosis::schemas(&mut schemas);
    let mut definitions = Map::new();
    for (name, schema) in schemas {
        definitions.insert(name, serde_json::to_value(schema)?);
    }
    definitions.sort_keys();
    let mut whole = serde_json::to_value(Diagnosis::schema())?;
    if let Value::Object(fields) = &mut whole {
        fields.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
        fields.insert("title".to_owned(), json!(SCHEMA));
        fields.insert("$defs".to_owned(), Value::Object(definitions));
        if let Some(Value::Object(form)) = fields.get_mut("properties").and_then(|all| all.get_mut("schema")) {
            form.insert("const".to_owned(), json!(SCHEMA));
        }
    }
    // What OpenAPI keeps among its components stands here beside the object itself.
    Ok(serde_json::to_string_pretty(&whole)?.replace("#/components/schemas/", "#/$defs/") + "\n")
}
