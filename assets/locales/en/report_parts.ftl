report-part = Part { $number }, line { $line }: { $kind }
report-section-parts = Other parts of the text
request-signature-other-key = The request’s signature fits, but it was not made by the own key at hand: another stored key made it over exactly these parameters.
request-signature-signer = Signed with { $holder }.
