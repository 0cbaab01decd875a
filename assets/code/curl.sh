#!/usr/bin/env bash
# {{t head}}
{{#production}}
# {{t production}}
{{/production}}
# {{t run-curl}}
{{#environment}}
# {{t environment-curl}}
{{*variable_checks}}
{{/environment}}
curl --silent --show-error --globoff --max-time 15 \
  {{*wire_headers}}
  --data-raw {{wire_body}} \
  {{wire_url}}
