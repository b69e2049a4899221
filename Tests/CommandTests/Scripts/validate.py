"""Prints how a JSON document breaks a JSON Schema, a line each; nothing when it is valid.

Arguments: the schema, the document.
"""
import json
import sys

import jsonschema

schema = json.load(open(sys.argv[1], encoding="utf-8"))
document = json.load(open(sys.argv[2], encoding="utf-8"))
validator = jsonschema.validators.validator_for(schema)
validator.check_schema(schema)
for fault in validator(schema).iter_errors(document):
    print("/".join(str(part) for part in fault.absolute_path), fault.message)
