using Microsoft.EntityFrameworkCore;

namespace Lux.Benchmarks.Clients;

/// <summary>A message as EF Core has it.</summary>
internal sealed class MessageEntity
{
    public long Id { get; set; }
    public long ChannelId { get; set; }
    public long UserId { get; set; }
    public required string Content { get; set; }
    public DateTimeOffset Timestamp { get; set; }
}

/// <summary>The chat's tables on PostgreSQL, by EF Core; the tables are those that <see cref="PostgresTables"/> makes.</summary>
internal sealed class ChatContext(DbContextOptions<ChatContext> options) : DbContext(options)
{
    public DbSet<MessageEntity> Messages => Set<MessageEntity>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<MessageEntity>(message =>
    {
        message.ToTable("messages");
        message.Property(m => m.Id).HasColumnName("id");
        message.Property(m => m.ChannelId).HasColumnName("channel_id");
        message.Property(m => m.UserId).HasColumnName("user_id");
        message.Property(m => m.Content).HasColumnName("content");
        message.Property(m => m.Timestamp).HasColumnName("timestamp");
    });
}
