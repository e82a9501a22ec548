using System.Collections.Immutable;
using System.Globalization;
using StackExchange.Redis;

namespace Lux.Server.Tests.Load;

/// <summary>An item and the texts of its notes in the order that they were inserted.</summary>
internal sealed record Item(int N, string Body, ImmutableList<string> Notes);

/// <summary>The items of one client by slug: what it expects, or what the server has.</summary>
internal sealed record ItemsState(ImmutableSortedDictionary<string, Item> Items)
{
    public static readonly ItemsState Empty = new(ImmutableSortedDictionary.Create<string, Item>(StringComparer.Ordinal));

    public ItemsState With(string slug, Item item) => new(Items.SetItem(slug, item));

    public ItemsState Without(Func<Item, bool> isGone) => new(Items.RemoveRange(Items.Where(i => isGone(i.Value)).Select(i => i.Key)));

    public ItemsState Each(Func<Item, Item> change) => new(Items.ToImmutableSortedDictionary(i => i.Key, i => change(i.Value), StringComparer.Ordinal));

    /// <summary>What the server has of a client, by its index, and the ids of it.</summary>
    public static async Task<(ItemsState State, Dictionary<string, long> Ids)> ReadAsync(IDatabase redis, int owner)
    {
        var state = Empty;
        Dictionary<string, long> ids = [];
        foreach (var row in (RedisResult[])(await redis.ExecuteAsync("TQUERY", "items", "SELECT", "slug,n,body", "WHERE", "owner", "=", owner))!)
        {
            var values = (RedisResult[])row!;
            string slug = (string)values[2]!;
            ids.Add(slug, (long)values[0]);
            state = state.With(slug, new((int)values[4], (string)values[6]!, []));
        }
        foreach (var row in (RedisResult[])(await redis.ExecuteAsync("TQUERY", "notes", "SELECT", "item.slug,text", "WHERE", "item.owner", "=", owner))!)
        {
            var values = (RedisResult[])row!;
            string slug = (string)values[2]!;
            var item = state.Items[slug];
            state = state.With(slug, item with { Notes = item.Notes.Add((string)values[4]!) });
        }
        return (state, ids);
    }

    public override string ToString() =>
        string.Join('\n', Items.Select(i => string.Create(CultureInfo.InvariantCulture, $"{i.Key}: {i.Value.N} {i.Value.Body[..Math.Min(12, i.Value.Body.Length)]}... {i.Value.Body.Length} [{string.Join(' ', i.Value.Notes)}]")));
}
