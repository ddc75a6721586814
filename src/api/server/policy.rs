//! Statements about who may do what, tested on the configuration that holds or on one that would: by what decides about
//! real requests.

use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    Context,
    config::{self, Sections},
    context::{Body, Tagged},
    explanation::{Decided, Stated, decide},
};
use crate::{
    api::Problem,
    model::{
        Config, Fault, PermissionLevel,
        assertion::{Ask, Assertion},
    },
};

crate::coded! {
    /// Why nothing is tested, or what a test says.
    pub enum PolicyTestError {
        /// A line is no assertion.
        Line { line: usize, reason: Fault } => "UCF-POLICY-LINE", Invalid;
        /// More of them than are tested at once.
        TooMany { count: usize, most: usize } => "UCF-POLICY-TOO-MANY", Invalid;
        /// Some do not hold, so the change is not made.
        Fails { failed: usize, count: usize, first: String, line: usize } => "UCF-POLICY-FAILS", Conflict;
    }
}

/// The most assertions of one test.
const ASSERTIONS_MOST: usize = 10_000;

/// One assertion, as it stands in its file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AssertionLine {
    /// The line of the file.
    pub line: usize,
    /// `FROM may message TO: yes`, `FROM may see TO: yes at level LEVEL`, `… no because WORD`.
    pub text: String,
}

/// A test.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TestPolicy {
    /// What is stated.
    pub assertions: Vec<AssertionLine>,
    /// The document that is to hold, where it is not the present configuration that is tested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<crate::model::Document>,
    /// Whether what is not in the document counts as removed.
    #[serde(default)]
    pub prune: bool,
}

/// What became of one assertion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AssertionResult {
    /// The line of the file.
    pub line: usize,
    /// Who may do what to whom.
    pub question: String,
    /// Whether it is as stated.
    pub holds: bool,
    /// What was stated.
    pub expected: String,
    /// What is.
    pub actual: String,
    /// What stands against it, where it is not let happen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Stated>,
}

/// What a test says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PolicyTested {
    /// Whether all assertions hold.
    pub holds: bool,
    /// How many do not.
    pub failed: usize,
    /// All of them, in their order.
    pub results: Vec<AssertionResult>,
}

pub(super) fn router() -> OpenApiRouter<Context> {
    OpenApiRouter::new().routes(routes!(test_policy))
}

/// Tests assertions on the present configuration, or on the one that a document would make. Nothing is changed.
#[utoipa::path(post, path = "/v1/policy/test", request_body = TestPolicy,
    responses((status = 200, body = PolicyTested)))]
async fn test_policy(
    State(context): State<Context>,
    Body(TestPolicy { assertions, document, prune }): Body<TestPolicy>,
) -> Result<Tagged<PolicyTested>, Problem> {
    let config = context.config();
    let tested = match document {
        None => test(&config, &assertions)?,
        Some(document) => {
            let next = config::next(&context, &config, Sections { document, prune, force: true }).await?;
            test(&next, &assertions)?
        }
    };
    Ok(context.tagged(&config, tested))
}

/// Tests assertions on a configuration.
pub(super) fn test(config: &Config, lines: &[AssertionLine]) -> Result<PolicyTested, Fault> {
    if lines.len() > ASSERTIONS_MOST {
        return Err(PolicyTestError::TooMany { count: lines.len(), most: ASSERTIONS_MOST }.into());
    }
    let mut results = Vec::with_capacity(lines.len());
    for AssertionLine { line, text } in lines {
        let at = |reason: Fault| PolicyTestError::Line { line: *line, reason };
        let assertion: Assertion = text.parse().map_err(|error| at(Fault::from(error)))?;
        results.push(result(config, *line, &assertion).map_err(at)?);
    }
    let failed = results.iter().filter(|result| !result.holds).count();
    Ok(PolicyTested { holds: failed == 0, failed, results })
}

/// Refuses a configuration for which they do not all hold.
pub(super) fn insist(config: &Config, lines: &[AssertionLine]) -> Result<(), Fault> {
    let tested = test(config, lines)?;
    match tested.results.iter().find(|result| !result.holds) {
        None => Ok(()),
        Some(AssertionResult { line, question, expected, actual, .. }) => Err(PolicyTestError::Fails {
            failed: tested.failed,
            count: tested.results.len(),
            first: format!("{question}: {actual}, not {expected}"),
            line: *line,
        }
        .into()),
    }
}

fn result(config: &Config, line: usize, assertion: &Assertion) -> Result<AssertionResult, Fault> {
    let whole = |name: &str| match &config.presence_domain {
        Some(own) if !name.contains(['@', '.']) => format!("{name}@{}", own.domain),
        _ => name.to_owned(),
    };
    let decided = decide(config, &whole(&assertion.from), &whole(&assertion.to))?;
    let actual = Actual::of(assertion.ask, decided);
    let because = assertion.because.as_ref().is_none_or(|word| {
        let reason = actual.reason.as_ref();
        reason.is_some_and(|reason| reason.code == *word || self::word(reason.code) == *word)
    });
    let level = assertion.level.is_none() || assertion.level == actual.level;
    let rest = |level: Option<PermissionLevel>, because: Option<&str>| {
        let level = level.map(|level| format!(" at level {level}")).unwrap_or_default();
        level + &because.map(|word| format!(" because {word}")).unwrap_or_default()
    };
    let yes = |yes: bool| if yes { "yes" } else { "no" };
    Ok(AssertionResult {
        line,
        question: assertion.to_string().rsplit_once(':').map_or_else(String::new, |(question, _)| question.to_owned()),
        holds: assertion.holds == actual.holds && level && because,
        expected: yes(assertion.holds).to_owned() + &rest(assertion.level, assertion.because.as_deref()),
        actual: yes(actual.holds).to_owned()
            + &rest(actual.level, actual.reason.as_ref().map(|reason| self::word(reason.code))),
        reason: actual.reason.map(Stated::from),
    })
}

/// What is.
struct Actual {
    holds: bool,
    level: Option<PermissionLevel>,
    reason: Option<Fault>,
}

impl Actual {
    fn of(ask: Ask, decided: Decided) -> Self {
        let Decided { refused, seen } = decided;
        match (refused, ask, seen) {
            (Some(reason), ..) => Self { holds: false, level: None, reason: Some(reason) },
            (None, Ask::See, Some(Err(reason))) => Self { holds: false, level: None, reason: Some(reason) },
            (None, Ask::See, Some(Ok(level))) => Self { holds: true, level: Some(level), reason: None },
            // How much a partner shows is the partner's affair.
            (None, ..) => Self { holds: true, level: None, reason: None },
        }
    }
}

/// The word for a reason; a code that has none stands for itself.
fn word(code: &'static str) -> &'static str {
    match code {
        "UCF-REFUSED-BLACKLISTED" => "blacklist",
        "UCF-REFUSED-BLOCKED" => "domain-permission",
        "UCF-REFUSED-GLOBALLY-BLOCKED" => "global-permission",
        "UCF-REFUSED-SUSPENDED" => "suspended",
        "UCF-REFUSED-FOREIGN" => "foreign",
        "UCF-NO-ROUTE" | "UCF-NO-ROUTE-INACTIVE" | "UCF-NO-ROUTE-UNUSED" => "no-route",
        "UCF-EXPLAIN-NO-USER" => "no-user",
        "UCF-EXPLAIN-DISABLED" => "disabled",
        "UCF-EXPLAIN-PENDING" => "pending",
        "UCF-EXPLAIN-REJECTED" => "rejected",
        other => other,
    }
}
