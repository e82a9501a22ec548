namespace Lux.Schema.Tests.Declaring;

/// <summary>Columns that several tables have in common.</summary>
public abstract record Stamped
{
    [Default(ServerValue.Now)] public DateTimeOffset Created { get; init; }
    public string? Note { get; init; }
}

[Table("articles")]
[Index(nameof(Created))]
public partial record Article(Id<Article> Id, [Unique] string Slug) : Stamped;

[Table("points")]
public readonly partial record struct Point(Id<Point> Id, [Unique] int X, long? Y);

[Table("counters")]
public partial class Counter
{
    private string _name = "";

    public Id<Counter> Id { get; set; }
    [Unique] public partial string Name { get; set; }
    public int @class { get; set; }

    public partial string Name
    {
        get => _name;
        set => _name = value.Trim();
    }
}

[Database(typeof(Article), typeof(Point), typeof(Counter))]
public partial class ShapesDb;

/// <summary>Every shape that a row can have, in and out of the real engine.</summary>
public sealed class ShapeTests(EngineFixture engine)
{
    [Fact]
    public async Task Inherited_columns_are_columns()
    {
        await using var db = await NewAsync();
        var id = await db.Articles.InsertAsync(new Article(default, "one") { Note = "n" });
        var read = (await db.Articles.FindBySlugAsync("one"))!;
        Assert.Equal((id, "n"), (read.Id, read.Note));
        Assert.NotEqual(default, read.Created);
        Assert.Equal([read], await db.Articles.ByCreated(read.Created).ToArrayAsync());
        await db.Articles.Where(a => a.Note == "n").UpdateAsync(a => a.Note.Set(null));
        Assert.Equal(read with { Note = null }, await db.Articles.FindAsync(id));
    }

    [Fact]
    public async Task A_record_struct_is_a_row_and_none_is_null()
    {
        await using var db = await NewAsync();
        var id = await db.Points.InsertAsync(new Point(default, 3, null));
        Assert.Equal(new Point(id, 3, null), await db.Points.FindAsync(id));
        Assert.Equal(new Point(id, 3, null), await db.Points.FindByXAsync(3));
        Assert.Null(await db.Points.FindByXAsync(4));
        Assert.Equal(id, await db.Points.UpsertByXAsync(new Point(default, 3, 9)));
        var other = await db.BatchAsync(b => b.Points.Insert(new Point(default, 5, 1)));
        Assert.Equal([(3, 9L), (5, 1L)], await db.Points.Select(p => (p.X, p.Y)).ToArrayAsync());
        Assert.Equal([new Point(id, 3, 9), new Point(other, 5, 1)], (await db.Points.PageAsync(5)).Rows);
    }

    [Fact]
    public async Task A_class_with_partial_properties_and_keywords_for_names_is_a_row()
    {
        await using var db = await NewAsync();
        await db.Counters.InsertAsync(new Counter { Name = " visits ", @class = 7 });
        var read = (await db.Counters.FindByNameAsync("visits"))!;
        Assert.Equal(7, read.@class);
        await db.Counters.UpdateAsync(read.Id, c => c.@class.Set(8));
        Assert.Equal(8, await db.Counters.Where(c => c.@class > 7).SumAsync(c => c.@class));
    }

    private async ValueTask<ShapesDb> NewAsync()
    {
        var db = await ShapesDb.ConnectAsync(engine.NewDatabase());
        await db.EnsureCreatedAsync();
        return db;
    }
}
