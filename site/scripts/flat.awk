# Writes JSON as lines of path, tab, value: services.0.serviceName<TAB>shop. An empty list or object has no line; \n and \u
# stay as they are written. A word of JSON never goes over a line's end, so lines may be broken anywhere else.
function path(   p, i) {
  for (i = 1; i <= depth; i++) p = p (i > 1 ? "." : "") name[i]
  return p
}
function plain(text) {
  if (text !~ /^"/) return text
  text = substr(text, 2, length(text) - 2)
  gsub(/\\\\/, "\001", text)
  gsub(/\\"/, "\"", text)
  gsub(/\\\//, "/", text)
  gsub(/\001/, "\\", text)
  return text
}
function begins() {
  if (kind[depth] == "[") name[depth] = count[depth]++
}
{
  line = $0
  while (match(line, /^[ \t\r,:]*("([^"\\]|\\.)*"|[][{}]|[-+.0-9eE]+|true|false|null)/)) {
    word = substr(line, 1, RLENGTH)
    line = substr(line, RLENGTH + 1)
    sub(/^[ \t\r,:]+/, "", word)
    if (word == "{" || word == "[") {
      if (depth) begins()
      kind[++depth] = word
      count[depth] = 0
      named = 0
    } else if (word == "}" || word == "]") {
      depth--
      named = 0
    } else if (kind[depth] == "{" && !named) {
      name[depth] = plain(word)
      named = 1
    } else {
      begins()
      print path() "\t" plain(word)
      named = 0
    }
  }
}
