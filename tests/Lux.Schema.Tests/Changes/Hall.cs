namespace Lux.Schema.Tests.Changes;

[Table("rooms")]
public partial record Room
{
    public Id<Room> Id { get; init; }
    [Unique] public required string Name { get; init; }
}

[Table("seats")]
[Unique(nameof(RoomId), nameof(Number))]
public partial record Seat
{
    public Id<Seat> Id { get; init; }
    [OnDelete(ReferenceAction.Cascade)] public required Id<Room> RoomId { get; init; }
    public required int Number { get; init; }
    public string? Holder { get; init; }
    public decimal Price { get; init; }
    [Default(ServerValue.Now)] public DateTimeOffset Since { get; init; }
}

/// <summary>A house with numbered seats: a unique column, a unique composite, a reference that cascades.</summary>
[Database(typeof(Room), typeof(Seat))]
public partial class Hall
{
    /// <summary>A hall with one room and its seats 1 to <paramref name="seats"/>.</summary>
    public static async ValueTask<(Hall Db, Id<Room> Room)> NewAsync(EngineFixture engine, int seats = 0)
    {
        var db = await ConnectAsync(engine.NewDatabase());
        await db.EnsureCreatedAsync();
        var room = await db.Rooms.InsertAsync(new Room { Name = "red" });
        await db.Seats.InsertAsync(Enumerable.Range(1, seats).Select(number => new Seat { RoomId = room, Number = number, Price = number }));
        return (db, room);
    }
}
