using CsCheck;

namespace Lux.Schema.Tests.Queries;

[Table("sales")]
public partial record Sale
{
    public Id<Sale> Id { get; init; }
    public required string Shop { get; init; }
    public string? Seller { get; init; }
    public int Pieces { get; init; }
    public int? Returned { get; init; }
    public decimal Price { get; init; }
    public double Weight { get; init; }
    public DateTimeOffset At { get; init; }
}

[Database(typeof(Sale))]
public partial class SalesDb
{
    /// <summary>Sales of two shops, some by sellers.</summary>
    public static async ValueTask<SalesDb> NewAsync(EngineFixture engine, IEnumerable<Sale> sales)
    {
        var db = await ConnectAsync(engine.NewDatabase());
        await db.EnsureCreatedAsync();
        await db.Sales.InsertAsync(sales);
        return db;
    }
}

internal sealed record Traffic(string Shop, long Sales);

/// <summary>Groups and aggregates.</summary>
public sealed class GroupTests(EngineFixture engine)
{
    private static readonly DateTimeOffset Day = DateTimeOffset.UnixEpoch;

    private static readonly Sale[] Some =
    [
        new() { Shop = "north", Seller = "ann", Pieces = 3, Returned = 1, Price = 1.5m, Weight = 0.5, At = Day },
        new() { Shop = "north", Pieces = 5, Price = 2.5m, Weight = 1.5, At = Day.AddDays(2) },
        new() { Shop = "south", Seller = "ann", Pieces = 7, Returned = 4, Price = 0.25m, Weight = 4, At = Day.AddDays(1) },
    ];

    [Fact]
    public async Task A_group_gives_its_key_and_aggregates_in_the_order_named()
    {
        await using var db = await SalesDb.NewAsync(engine, Some);
        Assert.Equal(
            [("north", 2L, Day.AddDays(2), Day, 8L, 4m), ("south", 1L, Day.AddDays(1), Day.AddDays(1), 7L, 0.25m)],
            await db.Sales.GroupBy(s => s.Shop).Select(g => (g.Key, g.Count(), g.Max(s => s.At), g.Min(s => s.At), g.Sum(s => s.Pieces), g.Sum(s => s.Price))).ToArrayAsync());
        Assert.Equal(
            [("north", 4.0, 1.0, 2m), ("south", 7.0, 4.0, 0.25m)],
            await db.Sales.GroupBy(s => s.Shop).Select(g => (g.Key, g.Avg(s => s.Pieces), g.Avg(s => s.Weight), g.Avg(s => s.Price))).ToArrayAsync());
    }

    [Fact]
    public async Task Rows_are_grouped_by_several_columns_and_nulls_are_a_group()
    {
        await using var db = await SalesDb.NewAsync(engine, Some);
        Assert.Equal(
            [("north", null, 1L, 0L), ("north", "ann", 1L, 1L), ("south", "ann", 1L, 4L)],
            await db.Sales.GroupBy(s => (s.Shop, s.Seller)).Select(g => (g.Key.Item1, g.Key.Item2, g.Count(), g.Sum(s => s.Returned))).ToArrayAsync());
        Assert.Equal(
            [(null, null), ("ann", 2.5)],
            await db.Sales.GroupBy(s => s.Seller).Select(g => (g.Key, g.Avg(s => s.Returned))).ToArrayAsync());
    }

    [Fact]
    public async Task Groups_are_left_out_ordered_and_cut_by_their_aggregates()
    {
        await using var db = await SalesDb.NewAsync(engine, Some);
        Assert.Equal([new Traffic("north", 2)], await db.Sales.GroupBy(s => s.Shop).Having(g => g.Count() > 1L).Select(g => (g.Key, g.Count()), (shop, sales) => new Traffic(shop, sales)).ToArrayAsync());
        Assert.Equal(["south", "north"], await db.Sales.GroupBy(s => s.Shop).OrderBy(g => g.Max(s => s.Price)).Select(g => g.Key).ToArrayAsync());
        Assert.Equal(["north"], await db.Sales.GroupBy(s => s.Shop).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).Take(1).ToArrayAsync());
        Assert.Equal(["south"], await db.Sales.GroupBy(s => s.Shop).Having(g => g.Count() < 3L & g.Key != "north").Select(g => g.Key).Skip(0).ToArrayAsync());
        List<string> read = [];
        await foreach (var shop in db.Sales.Where(s => s.Pieces > 3).GroupBy(s => s.Shop).Select(g => g.Key)) read.Add(shop);
        Assert.Equal(["north", "south"], read);
    }

    [Fact]
    public async Task An_order_before_the_groups_is_refused()
    {
        await using var db = await SalesDb.NewAsync(engine, []);
#pragma warning disable LUX3014 // what the rule says is what is tested
        Assert.Throws<InvalidOperationException>(() => db.Sales.OrderBy(s => s.Price).GroupBy(s => s.Shop));
#pragma warning restore LUX3014
    }

    [Fact]
    public async Task Aggregates_of_no_rows_are_null_and_a_sum_is_0()
    {
        await using var db = await SalesDb.NewAsync(engine, []);
        Assert.Equal((0L, 0m, 0.0, 0L), (await db.Sales.SumAsync(s => s.Pieces), await db.Sales.SumAsync(s => s.Price), await db.Sales.SumAsync(s => s.Weight), await db.Sales.SumAsync(s => s.Returned)));
        Assert.Null(await db.Sales.MaxAsync(s => s.At));
        Assert.Null(await db.Sales.MinAsync(s => s.Returned));
        Assert.Null(await db.Sales.MinAsync(s => s.Shop));
        Assert.Null(await db.Sales.AvgAsync(s => s.Pieces));
        Assert.Null(await db.Sales.AvgAsync(s => s.Returned));
        Assert.Empty(await db.Sales.GroupBy(s => s.Shop).Select(g => g.Count()).ToArrayAsync());
    }

    [Fact]
    public async Task Aggregates_are_what_LINQ_says_of_the_rows()
    {
        var sale =
            from shop in Gen.Int[0, 2].Select(one => new[] { "north", "south", "east" }[one])
            from seller in Gen.Int[0, 2].Select(one => new[] { "ann", "bob", null }[one])
            from pieces in Gen.Int[-1000, 1000]
            from returned in Gen.Int[0, 5].Nullable()
            from cents in Gen.Int[0, 100_000]
            from halves in Gen.Int[0, 1000]
            from day in Gen.Int[0, 1000]
            select new Sale { Shop = shop, Seller = seller, Pieces = pieces, Returned = returned, Price = cents / 100m, Weight = halves / 2.0, At = Day.AddDays(day) };
        await using var db = await SalesDb.NewAsync(engine, []);
        await sale.Array[0, 60].SampleAsync(async sales =>
        {
            await db.Sales.All.DeleteAsync();
            await db.Sales.InsertAsync(sales);
            var some = sales.Where(one => one.Pieces > -500).ToArray();
            var query = db.Sales.Where(s => s.Pieces > -500);
            Assert.Equal(some.Sum(one => (long)one.Pieces), await query.SumAsync(s => s.Pieces));
            Assert.Equal(some.Sum(one => (long?)one.Returned) ?? 0, await query.SumAsync(s => s.Returned));
            Assert.Equal(some.Sum(one => one.Price), await query.SumAsync(s => s.Price));
            Assert.Equal(some.Sum(one => one.Weight), await query.SumAsync(s => s.Weight));
            Assert.Equal(some.Max(one => (DateTimeOffset?)one.At), await query.MaxAsync(s => s.At));
            Assert.Equal(some.Min(one => one.Returned), await query.MinAsync(s => s.Returned));
            Assert.Equal(some.Min(one => one.Shop), await query.MinAsync(s => s.Shop));
            Assert.Equal(some.Max(one => one.Seller), await query.MaxAsync(s => s.Seller));
            Assert.Equal(some.Average(one => (double?)one.Weight), await query.AvgAsync(s => s.Weight));
            Assert.Equal(
                some.GroupBy(one => one.Shop).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, (long)group.Count(), (long)group.Sum(one => one.Pieces), group.Max(one => one.Returned))),
                await query.GroupBy(s => s.Shop).Select(g => (g.Key, g.Count(), g.Sum(s => s.Pieces), g.Max(s => s.Returned))).ToArrayAsync());
        }, iter: 40, threads: 1);
    }
}
