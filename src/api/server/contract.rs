//! What the OpenAPI document says of every operation alike: that a refusal is a problem document (RFC 9457).

use utoipa::openapi::{ContentBuilder, OpenApi, Ref, RefOr, ResponseBuilder, path::Operation};

const PROBLEM: &str = "application/problem+json";

/// The document with the refusals that each operation can answer with; the handlers say nothing of them.
pub(super) fn with_refusals(mut document: OpenApi) -> OpenApi {
    let operations = document.paths.paths.values_mut().flat_map(|item| {
        [&mut item.get, &mut item.put, &mut item.post, &mut item.delete, &mut item.patch].into_iter().flatten()
    });
    for Operation { responses, .. } in operations {
        let responses = &mut responses.responses;
        for (status, description) in
            [("4XX", "The request is refused."), ("5XX", "Something outside of the request failed.")]
        {
            let body = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
            let response = ResponseBuilder::new().description(description).content(PROBLEM, body);
            responses.insert(status.to_owned(), RefOr::T(response.build()));
        }
    }
    document
}

#[cfg(test)]
mod tests {
    use super::super::openapi;

    #[test]
    fn every_operation_says_that_it_refuses_by_a_problem_document() {
        let document = serde_json::to_value(openapi()).unwrap();
        let mut operations = 0;
        for (path, item) in document["paths"].as_object().unwrap() {
            for (method, operation) in item.as_object().unwrap().iter().filter(|(name, _)| *name != "parameters") {
                operations += 1;
                for status in ["4XX", "5XX"] {
                    let content = operation["responses"][status]["content"].as_object();
                    let media: Vec<_> = content.into_iter().flat_map(|content| content.keys()).collect();
                    assert_eq!(media, ["application/problem+json"], "{method} {path} {status}");
                }
            }
        }
        assert!(operations > 70, "{operations}");
    }
}
