//! The checks themselves: all of them, one of them at length, and the form of the JSON.

use serde_json::{Value, json};

use super::{Session, text, translation};
use crate::{
    api::{
        Diagnosis,
        diagnosis::{CheckView, SCHEMA},
        server::diagnosis::named,
    },
    cli::{generate, language::label, output::Format},
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
    let mut whole = generate::json_schema::<Diagnosis>(SCHEMA)?;
    if let Some(Value::Object(definitions)) = whole.get_mut("$defs") {
        definitions.sort_keys();
    }
    if let Some(Value::Object(form)) = whole.pointer_mut("/properties/schema") {
        form.insert("const".to_owned(), json!(SCHEMA));
    }
    generate::schema_text(&whole)
}
