finding-weight = Basis
finding-reasons = Possible causes, the best supported first
avatar-doubled = Two addresses in one; the usable part is the last:
avatar-plain-http = Plain http, which https pages do not load; usually it is also served as:
