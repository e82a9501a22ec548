using System.Globalization;

namespace Lux.Server.Tests.Load;

/// <summary>Random writes of every kind on the items of one client.</summary>
internal sealed class ChangeMaker(int owner, Random random)
{
    private const int MostItems = 40;

    private int _last;

    /// <summary>A change of what <paramref name="state"/> says, whose rows have <paramref name="ids"/>.</summary>
    public Change Next(ItemsState state, IReadOnlyDictionary<string, long> ids)
    {
        if (state.Items.Count < 3) return Insert();
        string slug = state.Items.Keys.ElementAt(random.Next(state.Items.Count));
        if (state.Items.Count > MostItems) return DeleteWhere(state.Items[slug].N);
        return random.Next(20) switch
        {
            < 4 => Insert(),
            < 9 => Update(slug, ids[slug]),
            < 10 => Delete(slug, ids[slug]),
            < 13 => Upsert(state, random.Next(2) == 0 ? slug : NewSlug()),
            < 16 => Batch(slug, ids[slug], state.Items.Keys.First(), ids[state.Items.Keys.First()]),
            < 17 => Note(slug, ids[slug]),
            < 18 => UpdateWhere(state.Items[slug].N),
            < 19 => DeleteWhere(state.Items[slug].N),
            _ => DeleteNotes(slug),
        };
    }

    private Change Insert()
    {
        string slug = NewSlug();
        var item = NewItem();
        return new("TINSERT", ["items", "owner", owner, "slug", slug, "n", item.N, "body", item.Body], s => s.With(slug, item)) { Inserted = slug };
    }

    private Change Update(string slug, long id)
    {
        var item = NewItem();
        return new("TUPDATE", ["items", id, "n", item.N, "body", item.Body], s => s.With(slug, item with { Notes = s.Items[slug].Notes }));
    }

    private static Change Delete(string slug, long id) => new("TDEL", ["items", id], s => new(s.Items.Remove(slug)));

    private Change Upsert(ItemsState state, string slug)
    {
        var item = NewItem();
        if (state.Items.TryGetValue(slug, out var there)) item = item with { Notes = there.Notes };
        return new("TUPSERT", ["items", "BY", "slug", "slug", slug, "owner", owner, "n", item.N, "body", item.Body], s => s.With(slug, item)) { Inserted = slug };
    }

    /// <summary>A new item with two notes, one more note for an item, and another item deleted or, when it is the same, updated.</summary>
    private Change Batch(string slug, long id, string other, long otherId)
    {
        string made = NewSlug();
        var item = NewItem();
        string first = Text(), second = Text(), third = Text();
        object[] last = other == slug ? ["TUPDATE", "items", otherId, "n", 7] : ["TDEL", "items", otherId];
        return new(
            "TBATCH",
            [
                5, 10, "TINSERT", "items", "owner", owner, "slug", made, "n", item.N, "body", item.Body, 6, "TINSERT", "notes", "item", "$1", "text", first, 6, "TINSERT", "notes", "item", "$1", "text", second,
                6, "TINSERT", "notes", "item", id, "text", third, last.Length, .. last,
            ],
            s =>
            {
                s = s.With(made, item with { Notes = [first, second] });
                s = s.With(slug, s.Items[slug] with { Notes = s.Items[slug].Notes.Add(third) });
                return other == slug ? s.With(slug, s.Items[slug] with { N = 7 }) : new(s.Items.Remove(other));
            })
        {
            Inserted = made,
        };
    }

    private Change Note(string slug, long id)
    {
        string text = Text();
        return new("TINSERT", ["notes", "item", id, "text", text], s => s.With(slug, s.Items[slug] with { Notes = s.Items[slug].Notes.Add(text) }));
    }

    private Change UpdateWhere(int n)
    {
        int to = random.Next(10);
        return new("TUPDATE", ["items", "SET", "n", to, "WHERE", "owner", "=", owner, "AND", "n", "=", n], s => s.Each(i => i.N == n ? i with { N = to } : i));
    }

    private Change DeleteWhere(int n) => new("TDEL", ["items", "WHERE", "owner", "=", owner, "AND", "n", "=", n], s => s.Without(i => i.N == n));

    private static Change DeleteNotes(string slug) => new("TDEL", ["notes", "WHERE", "item.slug", "=", slug], s => s.With(slug, s.Items[slug] with { Notes = [] }));

    private Item NewItem() => new(random.Next(10), Text() + new string((char)random.Next('a', 'z' + 1), random.Next(2000, 16_000)), []);

    private string NewSlug() => string.Create(CultureInfo.InvariantCulture, $"{owner}-{++_last}");

    private string Text() => random.NextInt64().ToString("x16", CultureInfo.InvariantCulture);
}
