namespace Lux.Schema.Tests.Forms;

[Database(typeof(Person))]
public partial class PeopleDb
{
    [Query("people WHERE email = {email}")]
    public partial ValueTask<Person?> ByEmailAsync(Email email);

    [Query("people WHERE email IN ({emails}) AND backup = {backup} ORDER BY id LIMIT 10")]
    public partial ValueTask<Person[]> AmongAsync(IEnumerable<Email> emails, Email? backup);

    [Query("people WHERE balance > {least} AND limit = {limit} ORDER BY balance LIMIT 10")]
    public partial ValueTask<Person[]> RicherAsync(Money least, Money? limit);

    [Query("people WHERE home = {home} AND tags = {tags} LIMIT 10")]
    public partial ValueTask<Person[]> AtHomeAsync(Address home, List<Tag> tags);

    [Query("people SELECT email, home, tags, place, face, voice, settings WHERE id = {id}")]
    public partial ValueTask<(Email Email, Address Home, List<Tag> Tags, Point? Place, float[] Face, ReadOnlyMemory<float>? Voice, System.Text.Json.JsonElement Settings)> PartsAsync(Id<Person> id);

    [Query("people SELECT home ORDER BY id LIMIT 10")]
    public partial ValueTask<Address[]> HomesAsync();

    [Query("people SELECT email, work, limit ORDER BY id LIMIT 10")]
    public partial ValueTask<Card[]> CardsAsync();

    [Query("people SELECT MAX(balance), SUM(balance), MIN(joined)")]
    public partial ValueTask<(Money? Most, decimal? All, Instant? First)> SumsAsync();

    [Query("TUPDATE people {id} email {email} limit {limit} work {work} place {place} face {face} voice {voice} aliases {aliases} extra {extra}")]
    public partial ValueTask ChangeAsync(Id<Person> id, Email email, Money? limit, Address? work, Point? place, float[] face, ReadOnlyMemory<float>? voice, string?[]? aliases, System.Text.Json.JsonElement? extra);
}

public sealed record Card(Email Email, Address? Work)
{
    public Money? Limit { get; init; }
}
