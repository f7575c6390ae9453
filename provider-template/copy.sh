#!/bin/sh
# Makes a provider module of one's own from this one:  provider-template/copy.sh acme Acme
set -eu

id=${1:-} name=${2:-}
root=${3:-$(cd "$(dirname "$0")/.." && pwd)}
template=$(cd "$(dirname "$0")" && pwd)
module=$root/provider-$id

fail() {
    echo "$1" >&2
    exit 2
}

case $id in
'' | *[!a-z0-9]* | [0-9]*) fail "usage: $0 <id> <Name> - the id in lower-case letters and digits, for example acme" ;;
esac
case $name in
'' | *[!A-Za-z0-9]* | [!A-Z]*) fail "usage: $0 <id> <Name> - the name as Java classes begin, for example Acme" ;;
esac
[ ! -e "$module" ] || fail "$module is there already"
[ -f "$root/pom.xml" ] || fail "$root holds no pom.xml"

upper=$(echo "$id" | tr '[:lower:]' '[:upper:]')
mkdir -p "$module" "$root/docs/providers"
(cd "$template" && find pom.xml README.md src -type f ! -name CopyTest.java) | while IFS= read -r file; do
    target=$module/$(echo "$file" | sed "s/Template/$name/g; s/template/$id/g")
    mkdir -p "$(dirname "$target")"
    sed "s/Template/$name/g; s/template/$id/g; s/TEMPLATE/$upper/g" "$template/$file" >"$target"
done
sed "s/Template/$name/g; s/template/$id/g" "$template/facts.md" >"$root/docs/providers/$id.md"
sed "s#^\( *\)<module>provider-template</module>#&\\
\1<module>provider-$id</module>#" "$root/pom.xml" >"$root/pom.xml.new"
mv "$root/pom.xml.new" "$root/pom.xml"

echo "provider-$id and docs/providers/$id.md are there. Next, as names of other lengths break lines elsewhere:"
echo "    mvn spotless:apply -pl provider-$id"
echo "and then step 2 of docs/adding-a-provider.md."
