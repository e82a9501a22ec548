namespace Lux.Schema.Tests.Declaring;

[Table("drawers")]
public sealed partial record Drawer(Id<Drawer> Id, string Label, [NotMapped] object? Cache = null, int Width = 3)
{
    [NotMapped] public List<string> Seen { get; init; } = ["new"];
    public string? Note { get; init; }
}

[KeySpace("slip:{number}")]
public sealed partial record Slip(int Number, [NotMapped] object? Cache = null, string Text = "")
{
    [NotMapped] public int Seen { get; init; } = 1;
}

[Database(typeof(Drawer))]
public sealed partial class DrawerDb;

/// <summary>What [NotMapped] leaves out is in no column and comes back as a new object has it.</summary>
public sealed class NotMappedTests(EngineFixture engine)
{
    [Fact]
    public async Task A_row_comes_back_without_what_is_left_out()
    {
        await using var db = await DrawerDb.ConnectAsync(engine.NewDatabase());
        await db.EnsureCreatedAsync();
        var id = await db.Drawers.InsertAsync(new Drawer(default, "a", Cache: new object(), Width: 7) { Seen = ["old"], Note = "n" });
        var read = (await db.Drawers.FindAsync(id))!;
        Assert.Equal(("a", null, 7, "n"), (read.Label, read.Cache, read.Width, read.Note));
        Assert.Equal(["new"], read.Seen);
        await db.Drawers.UpdateAsync(read with { Cache = "x", Width = 8 });
        Assert.Equal((null, 8), ((await db.Drawers.FindAsync(id))!.Cache, (await db.Drawers.FindAsync(id))!.Width));
    }

    [Fact]
    public async Task A_value_comes_back_without_what_is_left_out()
    {
        await using var db = await DrawerDb.ConnectAsync(engine.NewDatabase());
        await db.Slip.SetAsync(new(1, new object(), "t") { Seen = 2 });
        Assert.Equal(new Slip(1, null, "t"), await db.Slip.GetAsync(1));
    }
}
