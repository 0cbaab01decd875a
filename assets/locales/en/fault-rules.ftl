fault-rule-misspelt = There is no fault “{ $found }”.
    .cause = --fault takes the id of a fault; the most similar one is { $near }.
    .remedy = Take { $near }, or list them all: alipay-explorer simulator --list-faults
fault-rule-unknown = There is no fault “{ $found }”.
    .cause = --fault takes the id of a fault, and none is similar to this.
    .remedy = List them all: alipay-explorer simulator --list-faults
fault-rule-method = There is no method “{ $found }” for a fault.
    .cause = method= limits a fault to one call of the gateway: { $known }.
    .remedy = Take one of these, or leave method= out.
fault-rule-number = { $part }= takes a whole number, not “{ $found }”.
    .cause = nth= counts the calls from 1; seed= is any number from 0.
    .remedy = Write it like unsigned:nth=2 or unsigned:probability=0.5:seed=7.
fault-rule-share = probability= takes a share from 0 to 1, not “{ $found }”.
    .cause = 0.5 strikes every second call on average.
    .remedy = Write it like unsigned:probability=0.5.
fault-rule-part = “{ $found }” is no part of a fault.
    .cause = Behind the id may stand method=, nth=, probability= and seed=, each after a colon.
    .remedy = Write it like unsigned:method=alipay.user.info.share:nth=2.
fault-rule-connection = { $fault } takes no method=, nth= or probability=.
    .cause = It is a fault of the certificate, so it strikes every connection.
    .remedy = Leave the parts behind the id out.
