report-part = Part { $number }, line { $line }: { $kind }
