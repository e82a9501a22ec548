using Lux.Schema.Tests.Declaring.@event.@namespace;

namespace Lux.Schema.Tests.Declaring;

/// <summary>Declarations at the edge of what C# can say, in and out of the real engine.</summary>
public sealed class OddShapeTests(EngineFixture engine)
{
    [Fact]
    public async Task A_key_and_columns_come_from_generic_ancestors()
    {
        await using var db = await NewAsync();
        var first = await db.Books.InsertAsync(new Book { Title = "one", Rank = 1 });
        var second = await db.Books.InsertAsync(new Book { Title = "two", Kind = "novel", Sequel = first });
        Assert.Equal(new Book { Id = second, Title = "two", Kind = "novel", Sequel = first }, await db.Books.FindAsync(second));
        var (book, sequel) = await db.Books.Where(b => b.Kind == "novel" & b.Rank == null).Include(b => b.Sequel).FirstAsync();
        Assert.Equal(("two", "one"), (book.Title, sequel!.Title));
    }

    [Fact]
    public async Task Words_of_the_language_are_names_of_anything()
    {
        await using var db = await NewAsync();
        var row = new Model.Inner.@class { @int = 1, @string = "a", @object = Model.@enum.@new, @byte = Small.Most, @long = Wide.Least, var = Rights.Read | Rights.Write, @bool = true };
        var id = await db.Select.InsertAsync(row);
        var read = (await db.Select.FindByIntAndStringAsync(1, "a"))!;
        Assert.Equal((id, Model.@enum.@new, Small.Most, (Wide?)Wide.Least, Rights.Read | Rights.Write, (bool?)true), (read.Id, read.@object, read.@byte, read.@long, read.var, read.@bool));
        await db.Select.UpdateAsync(id, c => c.@long.Set(null) & c.@object.Set(Model.@enum.@default));
        Assert.Null((await db.AskAsync(1, "a", Model.@enum.@default))!.@long);
        Assert.Equal(1, await db.Select.Where(c => c.@byte > Small.None & c.var == (Rights.Read | Rights.Write)).CountAsync());
    }

    [Fact]
    public async Task Structs_and_constructors_make_rows()
    {
        await using var db = await NewAsync();
        var at = await db.Positions.InsertAsync(new Model.Position(default, 1.5) { Label = "a" });
        Assert.Equal(new Model.Position(at, 1.5) { Label = "a" }, await db.Positions.FindAsync(at));
        Assert.Null(await db.Positions.FindAsync(new(at.Value + 1)));

        var built = await db.Built.InsertAsync(new Model.Built(default, "b", new(2026, 1, 2)));
        var read = (await db.Built.Where(b => b.Name == "b").FirstOrDefaultAsync())!;
        Assert.Equal((built, "b", (DateOnly?)new DateOnly(2026, 1, 2), 1), (read.Id, read.Name, read.Day, read.Length));

        var plain = await db.Plain.InsertAsync(new Model.Plain { Amount = 1.239m });
        Assert.Equal(1.24m, (await db.Plain.FindAsync(plain))!.Value.Amount);
    }

    [Fact]
    public async Task An_index_of_an_ancestor_and_the_columns_of_another_table_are_a_tables_own()
    {
        await using var db = await NewAsync();
        var magazine = await db.Magazines.InsertAsync(new Magazine { Name = "m", Year = 2026, Pages = 10, Bits = Bits.None });
        var annual = await db.Annuals.InsertAsync(new Annual { Name = "a", Year = 2025, Pages = 300, Of = magazine });
        Assert.Equal(new Magazine { Id = magazine, Name = "m", Year = 2026, Pages = 10, Bits = Bits.None }, await db.Magazines.ByYearAndPages(2026, 10).FirstAsync());
        Assert.Equal(new Annual { Id = annual, Name = "a", Year = 2025, Pages = 300, Of = magazine }, await db.Annuals.FindByNameAsync("a"));
        Assert.Equal(annual, (await db.Annuals.Where(a => a.Bits == Bits.All & a.Mark == "-").FirstAsync()).Id);
        Assert.Equal("m", (await db.Annuals.Include(a => a.Of).FirstAsync()).Item2!.Name);
    }

    [Fact]
    public async Task A_struct_that_only_its_constructor_sets_comes_back_as_it_was()
    {
        await using var db = await NewAsync();
        var id = await db.Spots.InsertAsync(new Spot(default, 1.5, null));
        var read = (await db.Spots.FindAsync(id))!.Value;
        Assert.Equal((id, 1.5, "none"), (read.Id, read.X, read.Label));
    }

    private async ValueTask<@while> NewAsync()
    {
        var db = await @while.ConnectAsync(engine.NewDatabase());
        await db.EnsureCreatedAsync();
        return db;
    }
}
