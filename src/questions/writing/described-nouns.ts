/** Of a whole clause and nothing else: "sent a tree in thanks, a gesture that was revived". */
const remarks =
  /^(gesture|move|step|decision|feat|tribute|act|action|choice|achievement|victory|defeat|success|failure|loss|honou?r|coincidence|fact|claim|precedent|turn|outcome|result|response|sum|figure|total|rate|amount|increase|decrease|rise|fall|drop|decline|gain|reduction|mistake|error|blow|setback|distinction|accusation|allegation|charge|promise|threat|warning|comparison|situation|difference|sign|record|arrangement|measure|display|example|testament|reminder|reflection|sight|proof|evidence|demonstration|illustration|attempt|effort|bid|stay|visit|spell|period|purchase|acquisition|sale|takeover|deal|merger|investment|gamble)s?$/;
/** Of a clause as often as of a term: "fused into helium, a reaction that releases energy". */
const happenings =
  /^(change|trend|shift|reaction|process|phenomenon|state|condition|effect|event|position|post|role|task|job|title|experience|problem|development|procedure|technique|method|practice|policy|custom|tradition|habit|ritual|theory|idea|view|discovery|finding)s?$/;

export function isRemark(head: string): boolean {
  return remarks.test(head);
}

/** True if an apposition with this head may say something of what happens, and not of the noun before it. */
export function sumsUp(head: string): boolean {
  return remarks.test(head) || happenings.test(head);
}

const distances =
  /^(stroll|walk|hike|drive|ride|journey|trip|flight|sail|hop|climb|distance|hour|minute|mile|kilomet(re|er)|met(re|er)|yard|block|stop|day|week|month|year|throw|detour)s?$/;

/** "The former slaughterhouse, a short stroll along the coast": where it lies, not what it is. */
export function isDistance(head: string): boolean {
  return distances.test(head);
}
