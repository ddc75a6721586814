# German: see en/cli.ftl.
